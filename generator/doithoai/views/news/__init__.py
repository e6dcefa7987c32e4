"""What calendars and feeds carry."""
