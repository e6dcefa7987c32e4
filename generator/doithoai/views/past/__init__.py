"""What was edited, told in plain words."""
