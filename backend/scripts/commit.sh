#!/bin/sh
# Writes which commit is being built into the file named, for dnas.CodeVersion: "1f2e3d4c5b", with a sum of the changes
# where the sources differ from it ("1f2e3d4c5b.modified-9a8b7c6d"), or nothing outside of git. Needs no network.
set -eu
file=$1
cd "$(dirname "$0")/../.."
sources="pom.xml backend/pom.xml backend/src/main frontend migrations datasets"
commit=""
# A copy that merely lies somewhere inside of another repository is outside of git.
if git ls-files --error-unmatch pom.xml >/dev/null 2>&1 && commit=$(git rev-parse --short=10 HEAD 2>/dev/null); then
  changes=$(git --no-optional-locks status --porcelain -- $sources)
  if [ -n "$changes" ]; then
    sum=$({
      echo "$changes"
      git --no-optional-locks diff HEAD -- $sources
      git ls-files --others --exclude-standard -- $sources | git hash-object --stdin-paths
    } | git hash-object --stdin)
    commit=$commit.modified-$(echo "$sum" | cut -c1-8)
  fi
fi
# A file that says so already stays as old as it is, so that nothing is built again.
if ! [ -f "$file" ] || [ "$(cat "$file")" != "$commit" ]; then
  mkdir -p "$(dirname "$file")"
  printf '%s' "$commit" >"$file"
fi
