#!/usr/bin/env bash
# Installs what the tests against a real OBS need (Debian, as root): OBS with its websocket server, a screen that is none, OpenGL by the
# CPU, ffmpeg to look into its files, a C compiler for the testkit's mux-fix.c. Calls apt only when something is missing.
set -euo pipefail

packages=(obs-studio xvfb libgl1-mesa-dri ffmpeg gcc libc6-dev)
missing=()
for package in "${packages[@]}"; do
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)" = installed ] || missing+=("$package")
done

if [ "${#missing[@]}" -gt 0 ]; then
  export DEBIAN_FRONTEND=noninteractive
  log=$(mktemp)
  trap 'rm -f "$log"' EXIT
  apt=(apt-get -q -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
  # A source out of reach does no harm as long as Debian's can be reached. Recommended packages would be a whole desktop.
  "${apt[@]}" update >>"$log" 2>&1 || true
  if ! "${apt[@]}" install --no-install-recommends "${missing[@]}" >>"$log" 2>&1; then
    echo "install-obs.sh: ${missing[*]} cannot be installed:" >&2
    tail -n 40 "$log" >&2
    exit 1
  fi
fi

# Another Debian may have put it into a package of its own, and the tests would wait for the port in vain.
if [ -z "$(find /usr/lib -path '*/obs-plugins/obs-websocket.so' -print -quit)" ]; then
  echo "install-obs.sh: this obs-studio comes without obs-websocket.so" >&2
  exit 1
fi
