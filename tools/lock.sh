#!/usr/bin/env bash
# Writes the lock files anew from pyproject.toml, for every platform and every supported Python.
# No registry address and no path enters them, so they serve behind any mirror.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v uv >/dev/null; then
  echo "make lock cần uv (python3 -m pip install uv)." >&2
  exit 1
fi

# A mirror or a folder of wheels set up on this machine must not leave its own hashes here.
unset UV_INDEX UV_EXTRA_INDEX_URL UV_FIND_LINKS UV_NO_BINARY UV_NO_BUILD

# What builds the package is declared once, under [build-system], and is locked like the rest.
build_requirements() {
  awk -F'"' '/^requires = \[/ { for (i = 2; i < NF; i += 2) print $i }' pyproject.toml
}

write_lock() {
  local lock=$1 purpose=$2
  shift 2
  local fresh
  fresh=$(mktemp)
  build_requirements | uv pip compile pyproject.toml - "$@" \
    --no-config --quiet --universal --python-version 3.11 --fork-strategy fewest --upgrade \
    --generate-hashes --no-emit-index-url --no-annotate --no-header >"$fresh"
  {
    echo "# $purpose"
    echo "# Written by \`make lock\` from pyproject.toml; do not edit."
    cat "$fresh"
  } >"$lock"
  rm -f "$fresh"
  if grep -nE 'https?:|file:|^-|[[:space:]]@[[:space:]]' "$lock"; then
    echo "$lock: có địa chỉ hoặc đường dẫn, không được ghi vào tệp khóa." >&2
    exit 1
  fi
}

write_lock requirements.lock "Exact packages that build the site."
write_lock requirements-dev.lock "Exact packages that build and test the site." \
  --extra test --constraint requirements.lock
write_lock requirements-bench.lock "Exact packages that build, test and compare the site with others." \
  --extra test --extra bench --constraint requirements-dev.lock
