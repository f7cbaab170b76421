#!/usr/bin/env bash
# Runs a command with no network but the loopback of the machine, as the person who calls.
set -euo pipefail

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo --preserve-env)

# shellcheck disable=SC2016 # the inner shell expands these
inside='
  ip link set lo up
  exec setpriv --reuid="$1" --regid="$2" --init-groups -- "${@:3}"
'
# sudo sets a PATH and a HOME of its own.
exec "${as_root[@]}" unshare --net -- bash -c "$inside" bash "$(id -u)" "$(id -g)" env "PATH=$PATH" "HOME=$HOME" "$@"
