"""The command line: ``recoupe read | times | dossier | show | demo | doctor | evaluate``.

Results go to standard output (or ``-o``), progress and remarks to standard error. Exit status: 0 when anything was
read, 2 when nothing was or the call cannot be understood, 1 when a check failed.
"""

from recoupe.cli.main import app

__all__ = ["app"]
