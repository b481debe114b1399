# shellcheck shell=bash source-path=SCRIPTDIR
# All parts of the lab, for the commands that need more than the settings.
source "$LAB_HOME/lib/console.sh"
source "$LAB_HOME/lib/processes.sh"
source "$LAB_HOME/lib/nursery.sh"
source "$LAB_HOME/lib/tasks.sh"
source "$LAB_HOME/lib/packages.sh"
source "$LAB_HOME/lib/database.sh"
source "$LAB_HOME/lib/queue.sh"
source "$LAB_HOME/lib/ceph.sh"
source "$LAB_HOME/lib/keystone.sh"
source "$LAB_HOME/lib/cinder.sh"
source "$LAB_HOME/lib/nova.sh"
source "$LAB_HOME/lib/clients.sh"

# tool NAME [ARGUMENT...]: one of the lab's Python programs
tool() {
  local name=$1
  shift
  python3 "$LAB_HOME/python/$name.py" "$@"
}
