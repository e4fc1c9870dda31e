#!/usr/bin/env bash
# Packs the sources of a tag and the list of their packages into a folder, and writes what CHANGELOG.md says of the release
# to notes.md. The same tag gives the same archive, byte for byte.
set -euo pipefail

tag=$1
folder=$2
version=${tag#v}
name=$(node -p 'require("./package.json").name')
stated=$(node -p 'require("./package.json").version')
[ "$stated" = "$version" ] || { echo "::error::The tag is $tag, and package.json says $stated. Tags are made by: npm run release" >&2; exit 2; }

mkdir -p "$folder"
git archive --format=tar --prefix="$name-$version/" HEAD | gzip -n -9 > "$folder/$name-$version.tar.gz"
npm sbom --package-lock-only --sbom-format cyclonedx > "$folder/sbom.cdx.json"

awk -v head="## [$version]" 'index($0, "## [") == 1 { inside = index($0, head) == 1; next } inside' CHANGELOG.md > notes.md
grep -q '[^[:space:]]' notes.md || { echo "::error::CHANGELOG.md has no section “## [$version]”." >&2; exit 2; }
