"""A demo zone: invented companies and goods, and a month of work done through the services."""
