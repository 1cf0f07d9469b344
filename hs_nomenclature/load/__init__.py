"""Read the tariff from the files its publishers issue, one module for each format."""
