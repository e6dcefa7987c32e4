"""How well search answers, and what an answer costs on a slow line."""
