#!/usr/bin/env bash
# Runs a command in a Wayland session without a screen and without X. Electron goes by XDG_SESSION_TYPE; the variable
# ELECTRON_OZONE_PLATFORM_HINT, which older ones knew, has gone with Electron 38.
set -euo pipefail

XDG_RUNTIME_DIR="$(mktemp -d)"
chmod 700 "$XDG_RUNTIME_DIR"
export XDG_RUNTIME_DIR
export WAYLAND_DISPLAY=grantsheet-test XDG_SESSION_TYPE=wayland
unset DISPLAY

# Weston shortened the names of its backends in version 12.
version="$(weston --version)"
version="${version#weston }"
backend=headless
[ "${version%%.*}" -ge 12 ] || backend=headless-backend.so

weston --backend="$backend" --socket="$WAYLAND_DISPLAY" --width=1600 --height=1000 --idle-time=0 >"$XDG_RUNTIME_DIR/weston.log" 2>&1 &
weston=$!
trap 'kill "$weston" 2>/dev/null || true; wait "$weston" 2>/dev/null || true; rm -rf "$XDG_RUNTIME_DIR"' EXIT

for _ in $(seq 100); do
  [ -S "$XDG_RUNTIME_DIR/$WAYLAND_DISPLAY" ] && break
  sleep 0.1
done
if [ ! -S "$XDG_RUNTIME_DIR/$WAYLAND_DISPLAY" ]; then
  cat "$XDG_RUNTIME_DIR/weston.log" >&2
  echo 'The compositor did not start.' >&2
  exit 1
fi

dbus-run-session -- "$@"
