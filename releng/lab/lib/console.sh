# shellcheck shell=bash
# What the commands say, and how they fail: each step in one line with the time it took, each failure in one sentence
# with the place of the log and its last lines.

LAB_STARTED=${EPOCHREALTIME/./}

# A pipe that nobody writes to: reading it with a time limit is a sleep that needs no process.
exec {NEVER}<> <(:)

# nap SECONDS
nap() { read -rt "$1" -u "$NEVER" || true; }

# seconds_since MICROSECONDS: "3.2"
seconds_since() {
  local tenths=$(((${EPOCHREALTIME/./} - $1 + 50000) / 100000))
  printf '%d.%d' $((tenths / 10)) $((tenths % 10))
}

# say SENTENCE: with the time since the command began
say() { printf '[%6s s] %s\n' "$(seconds_since "$LAB_STARTED")" "$*"; }

# fail SENTENCE [LOG]: never returns
fail() {
  printf 'FAILED: %s\n' "$1" >&2
  if [[ -n ${2:-} ]]; then show_log "$2" >&2; fi
  exit 1
}

show_log() {
  if [[ ! -s $1 ]]; then
    printf '  Its log, %s, is empty.\n' "$1"
    return
  fi
  printf '  Its log is %s and ends:\n' "$1"
  tail -n 15 "$1" | sed 's/^/  | /'
}

# usage FILE [STATUS]: prints the comment at the head of a command and ends it (status 2 unless told)
usage() {
  sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$1" >&2
  exit "${2:-2}"
}

# as_root COMMAND...: the few steps that an ordinary user may not do
as_root() {
  if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}
