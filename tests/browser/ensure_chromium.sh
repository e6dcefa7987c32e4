#!/usr/bin/env bash
# Prints the path of a Chromium for the browser tests, after installing Debian's if none is there.
# Without one: a clear message and no path, so those tests are skipped by name; in CI it fails.
set -euo pipefail

find_chromium() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome-stable google-chrome; do
    if [ -n "$name" ] && command -v "$name"; then
      return
    fi
  done
  return 1
}

# Runs as root: directly, or by a sudo that asks no password.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

install_chromium() {
  command -v apt-get >/dev/null && as_root true 2>/dev/null || return 1
  echo "Đang cài Chromium từ kho Debian …" >&2
  {
    as_root apt-get update -qq &&
      as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends chromium
  } >&2
}

if find_chromium || { install_chromium && find_chromium; }; then
  exit 0
fi

cat >&2 <<'MESSAGE'
Không có Chromium và không tự cài được, nên các phép thử trong trình duyệt KHÔNG chạy.
  → Cài Chromium (Debian: sudo apt-get install chromium) rồi chạy lại make test,
    hoặc chỉ rõ nơi đã cài: CHROMIUM=/đường/dẫn/tới/chromium make test
MESSAGE
[ "${CI:-}" != "true" ]
