"""reading/fr."""
