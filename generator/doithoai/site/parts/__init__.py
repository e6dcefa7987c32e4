"""Parts of a country: provinces pressed apart, on other machines, and joined into one site."""
