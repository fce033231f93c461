#!/usr/bin/env bash
# setup.sh PYTHON VENV run|dev: makes the virtual environment and installs what the lock of that name says, then Dateline.
set -euo pipefail
python=$1 venv=$2 lock=$3

"$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null || {
  echo "Dateline needs Python 3.11, 3.12 or 3.13, and '$python' is $("$python" --version 2>&1 || true)." >&2
  echo "Name another one: make PYTHON=python3.13 …" >&2
  exit 1
}
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv" || {
  echo "'$python -m venv' failed. On Debian and Ubuntu: apt-get install python3-venv" >&2
  exit 1
}
export PIP_DISABLE_PIP_VERSION_CHECK=1
# Old pips (23 and before) fail on some of these packages.
"$venv/bin/python" -m pip install --quiet --upgrade 'pip>=24'
"$venv/bin/python" -m pip install --quiet --require-hashes -r "requirements/$lock.txt"
"$venv/bin/python" -m pip install --quiet --no-deps --no-build-isolation --editable .
touch "$venv/$lock.ready"
[ "$lock" = run ] || touch "$venv/run.ready" # the lock for tests holds all that a run needs
