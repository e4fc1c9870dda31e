#!/usr/bin/env bash
# Prints the list of changes that a run of “Preview” has left. The run may be a fork's, so its archive is unpacked nowhere:
# one file is read out of it, and no more of that than a list can have.
set -euo pipefail

artifact=$(gh api "repos/$GITHUB_REPOSITORY/actions/runs/$1/artifacts?name=changes" \
  --jq '[.artifacts[] | select(.expired == false and .size_in_bytes < 2000000)][0].id // empty')
[ -n "$artifact" ] || { echo "::error::The run has left no list of changes, or one that is too large." >&2; exit 2; }

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
gh api "repos/$GITHUB_REPOSITORY/actions/artifacts/$artifact/zip" > "$folder/changes.zip"
# Whoever reads no more ends unzip, too, and with it this script
unzip -p "$folder/changes.zip" changes.json | head -c 4000001 > "$folder/changes.json"
[ "$(wc -c < "$folder/changes.json")" -le 4000000 ] || { echo "::error::The list of changes is too large." >&2; exit 2; }
cat "$folder/changes.json"
