#!/usr/bin/env bash
# Installs the Debian packages that Clausewatch needs and that are missing: install.sh [tests]
set -euo pipefail

missing() {
    for package in "$@"; do
        dpkg-query -W -f '${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || echo "$package"
    done
}

packages=(postgresql libpq-dev libzip-dev libxml2-dev libxlsxwriter-dev libargon2-dev libqrencode-dev
    pkg-config ca-certificates)
if [ "${1:-}" = tests ]; then packages+=(python3 python3-venv chromium libreoffice-calc-nogui); fi

wanted=$(missing "${packages[@]}")
if [ -n "$wanted" ]; then
    root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "Run as root once, or install: $wanted" >&2; exit 3; }
        root=(sudo)
    fi
    echo "Installing:" $wanted >&2
    "${root[@]}" apt-get update -q >&2
    # shellcheck disable=SC2086
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $wanted >&2
fi

command -v swift >/dev/null || {
    echo "Swift 6.3 is needed and not on the PATH: install it from https://www.swift.org/install/linux/" >&2
    exit 3
}
