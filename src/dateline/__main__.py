"""`python -m dateline`: the command line where its script is not on the path."""

from dateline.cli import main

main()
