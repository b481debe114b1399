# shellcheck shell=bash
# The start-up as tasks that say what they need and run at the same time wherever they can. A task that fails keeps
# those that need it from starting; the others end, and `finish_tasks` fails.

declare -a TASKS=() TASK_PIDS=()

begin_tasks() {
  TASK_MARKS=$RUN/tasks
  rm -rf "$TASK_MARKS"
  mkdir -p "$TASK_MARKS"
}

# task NAME 'NEEDED NAMES' 'WHAT IS THEN TRUE' FUNCTION [ARGUMENT...]
task() {
  TASKS+=("$1")
  run_task "$@" &
  TASK_PIDS+=($!)
}

run_task() {
  local name=$1 needs=$2 achieved=$3 began
  shift 3
  await_tasks "$name" "$needs" || return 0
  began=${EPOCHREALTIME/./}
  # A subshell, so that `fail` in it ends the task and not this function. Not in a condition: `set -e` would be off in it.
  set +e
  (set -e; "$@")
  local status=$?
  set -e
  if ((status == 0)); then
    say "$achieved ($(seconds_since "$began") s)"
    touch "$TASK_MARKS/$name.done"
  else
    touch "$TASK_MARKS/$name.failed"
  fi
}

await_tasks() {
  local name=$1 need
  for need in $2; do
    until [[ -e $TASK_MARKS/$need.done ]]; do
      if [[ -e $TASK_MARKS/$need.failed ]]; then
        touch "$TASK_MARKS/$name.failed"
        return 1
      fi
      nap 0.05
    done
  done
}

# finish_tasks: waits for all, fails when one failed
finish_tasks() {
  local name
  # Not all children: those that are to stay have been started by this shell, too.
  wait "${TASK_PIDS[@]}"
  for name in "${TASKS[@]}"; do
    [[ -e $TASK_MARKS/$name.done ]] || exit 1
  done
  TASKS=()
}
