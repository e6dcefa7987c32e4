"""A made-up country in our own format, and how long it takes to build it."""
