"""What arrives from a scanner or a keyboard, told apart: no screen, no record, no clock."""
