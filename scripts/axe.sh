#!/usr/bin/env bash
# Fetches axe-core for the accessibility tests (nothing of it ships); where that cannot be, says so (those tests are then skipped).
set -euo pipefail
version=4.10.3 place=artifacts/axe
[ -f "$place/axe.min.js" ] && exit 0
if command -v npm >/dev/null; then
  mkdir -p "$place"
  echo "Fetching axe-core $version for the accessibility tests…"
  (cd "$place" && npm pack --silent "axe-core@$version" >/dev/null && tar -xzf "axe-core-$version.tgz" --strip-components=1 package/axe.min.js && rm "axe-core-$version.tgz") && exit 0
fi
echo "axe-core could not be fetched (npm is needed): the accessibility tests will be skipped." >&2
[ -z "${CI:-}" ] # in CI they must run
