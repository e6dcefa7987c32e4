"""What a commune prints, reads aloud and posts."""
