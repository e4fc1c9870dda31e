#!/usr/bin/env bash
# Removes the preview of a pull request: the folder pull-<number> at the place where previews lie.
set -euo pipefail

place=${1%/}
[[ "$place" && "${2:-}" =~ ^[1-9][0-9]*$ ]] || { echo "Usage: remove-preview.sh <place> <number>" >&2; exit 2; }
target=$place/pull-$2

case $target in
  s3://*) aws s3 rm --recursive --only-show-errors "$target/" ;;
  # rsync removes what lies in a folder; the folder itself stays, and is empty
  rsync://* | *:*)
    empty=$(mktemp -d)
    trap 'rmdir "$empty"' EXIT
    rsync --recursive --delete "$empty/" "$target/"
    ;;
  *) rm -rf -- "$target" ;;
esac
