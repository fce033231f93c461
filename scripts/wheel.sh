#!/usr/bin/env bash
# wheel.sh PYTHON: builds the wheel, installs it in a clean environment, and runs the main job from there.
set -euo pipefail
python=$1
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
"$python" -m build --quiet --wheel --no-isolation --outdir "$place" .
"$python" -m venv "$place/venv"
export PIP_DISABLE_PIP_VERSION_CHECK=1
"$place/venv/bin/python" -m pip install --quiet --upgrade 'pip>=24'
"$place/venv/bin/python" -m pip install --quiet --require-hashes -r requirements/run.txt
"$place/venv/bin/python" -m pip install --quiet --no-deps "$place"/dateline-*.whl
cd "$place"
samples=$(venv/bin/python -c 'from importlib.resources import files; print(files("dateline") / "samples")')
venv/bin/dateline read "$samples" --record smoke.db
test "$(venv/bin/dateline stories --record smoke.db --json | venv/bin/python -c 'import json, sys; print(len(json.load(sys.stdin)))')" -ge 5
venv/bin/python -c 'import pathlib, dateline; assert (pathlib.Path(dateline.__file__).parent / "py.typed").exists()'
echo "the wheel works in a clean environment"
