"""What git tells of the records."""
