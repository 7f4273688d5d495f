"""Across articles: copies, stories, occurrences, commitments, agreements and accounts.

What is here computes on readings and vectors; what is kept of it, `store/` keeps.
"""
