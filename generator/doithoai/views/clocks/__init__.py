"""Clocks of the law and of the plan: what was asked, counted how, with what result."""
