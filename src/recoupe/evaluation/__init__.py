"""Every score beside its floor: runs the reader over annotated data and compares with ``evaluation/floors.toml``."""
