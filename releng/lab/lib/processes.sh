# shellcheck shell=bash
# Long-running processes, without systemd. Each gets a session of its own, so that it outlives the command that started
# it and can be stopped with its children. run/NAME.pid holds its process id and, on a second line, when it started: an
# id alone may by now belong to somebody else's process. log/NAME.out holds what it printed.

# started_at PID: the kernel's start time of a process, nothing for one that is gone
started_at() {
  local stat
  stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 0
  # The second field, the name in brackets, may hold blanks; what follows the last bracket does not.
  read -ra stat <<<"${stat##*) }"
  [[ ${stat[0]} == Z ]] || echo "${stat[19]}"
}

# pid_of NAME: prints the process id, or fails when that process does not run
pid_of() {
  local pid birth
  { read -r pid && read -r birth; } 2>/dev/null <"$RUN/$1.pid" || return 1
  [[ -n $birth && $(started_at "$pid") == "$birth" ]] || return 1
  echo "$pid"
}

runs() { pid_of "$1" >/dev/null; }

all_run() {
  local name
  for name; do runs "$name" || return 1; done
}

# youngest NAME...: when the last of these was started, in seconds since 1970
youngest() {
  local -a files=("${@/#/$RUN/}")
  stat -c %Y "${files[@]/%/.pid}" | sort -n | tail -n 1
}

# launch NAME COMMAND...: does nothing when it runs already
launch() {
  local name=$1
  shift
  if runs "$name"; then return; fi
  # The lock of `up` (descriptor 9) is not for the process to keep.
  setsid "$@" >>"$LOG/$name.out" 2>&1 </dev/null 9>&- &
  record_pid "$name" $!
  # Or this shell would tell of its end.
  disown
}

record_pid() { printf '%s\n%s\n' "$2" "$(started_at "$2")" >"$RUN/$1.pid"; } # NAME PID

# halt NAME [SECONDS]: asks it to end, and after that time makes it
halt() {
  local name=$1 patience=${2:-5} pid waited
  if pid=$(pid_of "$name"); then
    kill -TERM "$pid" 2>/dev/null || true
    for ((waited = 0; waited < patience * 20; waited++)); do
      runs "$name" || break
      nap 0.05
    done
    # Also when it ended by itself: a child that it left behind is in its process group.
    kill -KILL -- "-$pid" 2>/dev/null || true
  fi
  rm -f "$RUN/$name.pid"
}

# kill_hard NAME: as a power cut would, with all its children
kill_hard() {
  local pid
  pid=$(pid_of "$1") || fail "$1 is not running, so it cannot be killed."
  kill -KILL -- "-$pid"
  while runs "$1"; do nap 0.02; done
  rm -f "$RUN/$1.pid"
}

port_answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# await_port NAME PORT [SECONDS]: until the process accepts connections
await_port() {
  local name=$1 port=$2 patience=${3:-60} waited
  for ((waited = 0; waited < patience * 10; waited++)); do
    port_answers "$port" && return
    runs "$name" || fail "$name ended while it was starting." "$(log_of "$name")"
    nap 0.1
  done
  fail "$name did not open port $port within $patience s." "$(log_of "$name")"
}

# A service that logs to a file of its own writes only its last words to the .out file; the longer tale is more useful.
log_of() {
  if [[ -s $LOG/$1.out ]]; then echo "$LOG/$1.out"; else echo "$LOG/$1.log"; fi
}

# await SENTENCE LOG SECONDS COMMAND...: until the command succeeds
await() {
  local what=$1 log=$2 patience=$3 deadline
  shift 3
  deadline=$((SECONDS + patience))
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < deadline)) || fail "$what within $patience s." "$log"
    nap 0.1
  done
}
