# shellcheck shell=bash
# Programs of one OpenStack project, forked from a process that has imported their code once: python/nursery.py. That
# saves each of them two seconds of processor time and most of its memory. Without a nursery the same programs are
# started as they are, which is what `fault` does with a single one.

# open_nursery PROJECT MODULE...: returns at once; requests wait until the imports are done. Only modules that the
# programs import before they read their configuration: later ones evaluate it while they are imported.
open_nursery() {
  local project=$1 fifo=$RUN/$1-nursery.fifo
  shift
  [[ -p $fifo ]] || mkfifo "$fifo"
  launch "$project-nursery" python3 "$LAB_HOME/python/nursery.py" "$fifo" "$@"
}

close_nurseries() {
  local project
  for project in keystone cinder nova; do
    halt "$project-nursery"
    rm -f "$RUN/$project-nursery.fifo"
  done
}

ask_nursery() { # PROJECT service|command NAME PROGRAM [ARGUMENT...]: prints the answer
  local project=$1 kind=$2 name=$3 answer=$RUN/$3.answer request
  shift 3
  rm -f "$answer"
  # One line, short enough for the kernel to keep it whole among those of other tasks.
  printf -v request '%q ' "$kind" "$answer" "$LOG/$name.out" "$@"
  echo "$request" >"$RUN/$project-nursery.fifo"
  until [[ -e $answer ]]; do
    runs "$project-nursery" || fail "The process that starts $project's programs ended." "$LOG/$project-nursery.out"
    nap 0.05
  done
  cat "$answer"
  rm -f "$answer"
}

# launch_program NAME PROGRAM [ARGUMENT...]: as `launch`
launch_program() {
  local name=$1 project=${2%%-*} pid
  if ! runs "$project-nursery"; then
    launch "$@"
  elif ! runs "$name"; then
    pid=$(ask_nursery "$project" service "$@") || exit 1
    record_pid "$name" "$pid"
  fi
}

# run_program NAME PROGRAM [ARGUMENT...]: waits for its end, and fails as it does; it prints into log/NAME.out
run_program() {
  local name=$1 project=${2%%-*} status
  shift
  if runs "$project-nursery"; then
    status=$(ask_nursery "$project" command "$name" "$@") || exit 1
  else
    "$@" >>"$LOG/$name.out" 2>&1 && status=0 || status=$?
  fi
  return "$status"
}
