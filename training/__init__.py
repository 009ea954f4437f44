"""How the shipped French pipeline is made and measured."""

import os

# Before numpy is loaded: one core, so that sums are made in the same order everywhere.
for _library in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(_library, "1")
