"""A dossier or a reading as something that a program or a person opens: JSON, JSON Lines, Markdown, the terminal."""
