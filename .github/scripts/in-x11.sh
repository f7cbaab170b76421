#!/usr/bin/env bash
# Runs a command under a virtual X display. With a window manager, because without one no window is minimised or gets
# the focus; with a session bus, because Electron looks for one.
set -euo pipefail

# shellcheck disable=SC2016 # the inner shell expands these
inside='
  openbox &
  for _ in $(seq 50); do
    xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q "window id" && exec "$@"
    sleep 0.1
  done
  echo "The window manager did not start." >&2
  exit 1
'
exec env -u WAYLAND_DISPLAY XDG_SESSION_TYPE=x11 \
  xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24' dbus-run-session -- bash -c "$inside" bash "$@"
