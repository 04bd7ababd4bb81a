#!/usr/bin/env bash
# Makes target/dist/dnas-VERSION.tar.gz of what is built, which runs with nothing but Java 17 or later; with --runtime another
# one, with its own runtime. The same commit gives the same bytes. Called by: bin/dnas package [--runtime]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
built=$here/backend/target
dist=$here/target/dist
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() { echo "dnas: $1" >&2; exit 2; }

[[ $# -eq 0 || ($# -eq 1 && $1 == --runtime) ]] || fail "package takes no argument but --runtime."
for tool in jar jdeps jlink; do
  command -v $tool >/dev/null || fail "package needs $tool. Install a JDK, for example with: apt-get install openjdk-17-jdk-headless"
done

manifest() {
  (cd "$work" && jar xf "$built/dnas.jar" META-INF/MANIFEST.MF)
  # Long lines go on after a line break and a space.
  sed -e ':all' -e 'N' -e '$!b all' -e 's/\r//g' -e 's/\n //g' "$work/META-INF/MANIFEST.MF" | sed -n "s/^$1: //p"
}

version=$(manifest Implementation-Version)
libraries=$(manifest Class-Path)
name=dnas-$version

fill() {
  local to=$1 library
  mkdir -p "$to/app/lib" "$to/bin" "$to/docs" "$to/openmp" "$to/systemd"
  cp "$built/dnas.jar" "$to/app/"
  for library in $libraries; do
    cp "$built/$library" "$to/app/lib/"
  done
  cp "$here/backend/package/dnas" "$to/bin/"
  cp "$here/backend/package/dnas.service" "$to/systemd/"
  cp "$built"/openmp/libgomp.so.1 "$to/openmp/"
  cp -r "$here/datasets" "$to/"
  cp "$here"/docs/*.md "$to/docs/"
  cp "$here/LICENSE" "$here/README.md" "$here/openapi.yaml" "$to/"
}

# Modules that no class file names: random generators, elliptic curves of TLS, zip files as file systems, what the system says of
# a process, jcmd. Later Javas have some of them in others.
reflective() {
  java --list-modules | grep -oE '^(jdk.random|jdk.crypto.ec|jdk.zipfs|jdk.management|jdk.jcmd|jdk.unsupported)@' | tr -d @ | paste -sd,
}

runtime() {
  local to=$1 modules
  modules=$(jdeps --ignore-missing-deps --multi-release 17 --print-module-deps --class-path "$to/app/lib/*" "$to/app/dnas.jar")
  jlink --add-modules "$modules,$(reflective)" --strip-debug --no-header-files --no-man-pages --compress=2 --output "$to/runtime"
}

archive() {
  local folder=$1 file=$2
  chmod -R u=rwX,go=rX "$work/$folder"
  tar -C "$work" --sort=name --format=gnu --mtime='2026-01-01 00:00:00Z' --owner=0 --group=0 --numeric-owner -cf - "$folder" \
    | gzip -n >"$file.new"
  mv "$file.new" "$file"
  echo "$file"
}

mkdir -p "$dist"
fill "$work/$name"
archive "$name" "$dist/$name.tar.gz"
if [[ ${1:-} == --runtime ]]; then
  runtime "$work/$name"
  archive "$name" "$dist/$name-with-runtime-linux-x86_64.tar.gz"
fi
