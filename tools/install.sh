#!/usr/bin/env bash
# Installs one lock file and this package into a virtual environment: install.sh VENV LOCK
set -euo pipefail
venv=$1
lock=$2

# Offices often sit behind a proxy whose certificate only the system knows.
export UV_SYSTEM_CERTS=1

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

# PYTHON names an interpreter; without it, the first one on the PATH that is new enough.
new_enough() {
  "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
  local name
  for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
    if new_enough "$name"; then
      echo "$name"
      return
    fi
  done
  fail "Cần Python 3.11 trở lên; máy này có: $(python3 --version 2>/dev/null || echo 'không có Python')." \
    "  → Cài Python mới hơn, hoặc chỉ rõ: make site PYTHON=/đường/dẫn/tới/python3.11"
}

make_venv() {
  local python
  python=$(find_python)
  rm -rf "$venv"
  if command -v uv >/dev/null; then
    uv venv --quiet --python "$(command -v "$python")" "$venv"
  elif "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    "$python" -m venv "$venv"
  else
    fail "Python của máy này thiếu phần tạo môi trường ảo (venv)." \
      "  → Trên Debian, Ubuntu: sudo apt-get install python3-venv; rồi chạy lại lệnh vừa rồi."
  fi
}

install() {
  if command -v uv >/dev/null; then
    VIRTUAL_ENV=$PWD/$venv uv pip install --quiet "$@"
  else
    "$venv/bin/python" -m pip install --quiet "$@"
  fi
}

if ! { [ -x "$venv/bin/python" ] && new_enough "$venv/bin/python"; }; then
  make_venv
fi
echo "Đang cài các gói trong $lock …" >&2
install --require-hashes -r "$lock"
# What builds the package is in the lock too, so nothing unpinned is fetched.
install --no-deps --no-build-isolation -e .
