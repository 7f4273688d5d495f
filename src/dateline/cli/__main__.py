"""`python -m dateline.cli`: the command line without the installed script."""

from dateline.cli import main

main()
