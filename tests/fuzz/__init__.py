"""Strangers' data, twisted: each target must answer with an error of its own, or not at all.

A target is one file in `targets/` that defines `TARGET`. The suite plays a small fixed set of
inputs for each (test_fuzz.py); `python -m tests.fuzz NAME --runs N` plays as many as one likes.
What was found once is a test where the mended code is tested.
"""
