#!/usr/bin/env bash
# Finds a Chromium for the browser tests, or installs Debian's; where neither can be, says so (those tests are then skipped).
set -euo pipefail
for name in chromium chromium-browser google-chrome google-chrome-stable; do
  command -v "$name" >/dev/null && exit 0
done
if command -v apt-get >/dev/null; then
  if [ "$(id -u)" = 0 ]; then sudo=; else sudo="sudo -n"; fi
  echo "Installing Chromium for the browser tests…"
  $sudo apt-get update -qq && $sudo apt-get install -y -qq chromium >/dev/null && exit 0
fi
echo "No Chromium here and it could not be installed: the browser tests will be skipped. Install 'chromium' to run them." >&2
[ -z "${CI:-}" ] # in CI they must run
