# shellcheck shell=bash
# The Debian packages that the lab runs from. Installing them must not start, nor let start at the next boot, any
# service of Debian's: the lab runs its own, with its own configuration.

wanted_packages() {
  cat "$LAB_HOME/packages/base.txt"
  if ((EMBERKEEP_LAB_NOVA)); then cat "$LAB_HOME/packages/nova.txt"; fi
}

missing_packages() {
  local -a wanted
  mapfile -t wanted < <(wanted_packages)
  comm -23 <(printf '%s\n' "${wanted[@]}" | sort) \
    <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^installed //p' | sort)
}

install_packages() {
  local -a missing
  local log=$LOG/apt.log began
  mapfile -t missing < <(missing_packages)
  ((${#missing[@]})) || return 0
  command -v apt-get >/dev/null || fail "These Debian packages are missing and there is no apt-get: ${missing[*]}."
  say "installing ${#missing[@]} packages with what they need: ${missing[*]}"
  began=${EPOCHREALTIME/./}
  keep_services_stopped
  as_root apt-get update >>"$log" 2>&1 || fail "The package lists could not be fetched." "$log"
  local before
  before=$(enabled_units)
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}" >>"$log" 2>&1 ||
    fail "The packages could not be installed." "$log"
  disable_new_units "$before"
  allow_services_again
  say "packages installed ($(seconds_since "$began") s)"
}

# invoke-rc.d asks this script before it starts anything; 101 means no. An existing one is left as it is: it is there
# because somebody wants the same.
POLICY=/usr/sbin/policy-rc.d
keep_services_stopped() {
  [[ -e $POLICY ]] && return
  trap allow_services_again EXIT
  printf '#!/bin/sh\nexit 101\n' | as_root tee "$POLICY" >/dev/null
  as_root chmod 755 "$POLICY"
  POLICY_IS_OURS=1
}
allow_services_again() {
  ((${POLICY_IS_OURS:-0})) || return 0
  as_root rm -f "$POLICY"
  POLICY_IS_OURS=0
}

enabled_units() {
  command -v systemctl >/dev/null || return 0
  systemctl list-unit-files --state=enabled --no-legend 2>/dev/null | cut -d' ' -f1 | sort
}
disable_new_units() {
  local -a new
  mapfile -t new < <(comm -13 <(echo "$1") <(enabled_units) | grep .)
  ((${#new[@]})) || return 0
  as_root systemctl disable --quiet "${new[@]}" >>"$LOG/apt.log" 2>&1 ||
    say "warning: these units would start at the next boot and could not be disabled: ${new[*]}"
}
