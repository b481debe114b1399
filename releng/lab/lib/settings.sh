# shellcheck shell=bash disable=SC2034 # those who source this use them
# Every setting of the lab, and nothing else: where its state lies, which ports it takes, what its region and zones are
# called. All can be set from outside by the same name. A second lab beside the first needs only
# EMBERKEEP_LAB_PORT_OFFSET, given to every command; it then gets a state folder of its own as well.

# Debian's Python modules (rados, rbd, the services) live with Debian's own python3; another one may come first in PATH.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin
export LC_ALL=C.UTF-8
# No __pycache__ in the working tree.
export PYTHONDONTWRITEBYTECODE=1
unset PYTHONPATH PYTHONHOME PYTHONSTARTUP CEPH_ARGS CEPH_CONF

LAB_HOME=$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")

export EMBERKEEP_LAB_PORT_OFFSET=${EMBERKEEP_LAB_PORT_OFFSET:-0}
if [[ $EMBERKEEP_LAB_PORT_OFFSET == 0 ]]; then
  default_state=/var/tmp/emberkeep-lab
else
  default_state=/var/tmp/emberkeep-lab-$EMBERKEEP_LAB_PORT_OFFSET
fi
export EMBERKEEP_LAB_STATE=${EMBERKEEP_LAB_STATE:-$default_state}
unset default_state

# port NAME STANDARD: sets EMBERKEEP_LAB_<NAME>_PORT, unless it is set already, to the standard port plus the offset.
port() {
  local name=EMBERKEEP_LAB_$1_PORT
  export "$name=${!name:-$(($2 + EMBERKEEP_LAB_PORT_OFFSET))}"
}
port KEYSTONE 5000
port CINDER 8776
port NOVA 8774
port GLANCE 9292
port PLACEMENT 8778
port NETWORK 9696
port AMQP 5672
# RabbitMQ would put the next two at AMQP + 20000 and at 4369, where another broker of this machine would meet them.
port AMQP_PEERS 5673
port EPMD 5674
port CEPH_MON 3300
port CEPH_MON_V1 6789
# The first of a hundred, from which the OSD and the manager choose.
port CEPH_DAEMONS 6800

export EMBERKEEP_LAB_REGION=${EMBERKEEP_LAB_REGION:-Piekna}
export EMBERKEEP_LAB_ZONE_MAIN=${EMBERKEEP_LAB_ZONE_MAIN:-main}
export EMBERKEEP_LAB_ZONE_REMOTE=${EMBERKEEP_LAB_ZONE_REMOTE:-remote-dc}

# 1: with Nova, Placement and Glance.
export EMBERKEEP_LAB_NOVA=${EMBERKEEP_LAB_NOVA:-1}
# The largest size of the file that holds all volumes and Ceph backups. It is sparse: it grows with use, and never shrinks.
export EMBERKEEP_LAB_OSD_GIB=${EMBERKEEP_LAB_OSD_GIB:-16}
# How long a Keystone token lives, in seconds. Short ones show how a client takes the end of its token.
export EMBERKEEP_LAB_TOKEN_SECONDS=${EMBERKEEP_LAB_TOKEN_SECONDS:-14400}
# true: cinder logs at debug level.
export EMBERKEEP_LAB_DEBUG=${EMBERKEEP_LAB_DEBUG:-false}

# What follows is derived.
STATE=$EMBERKEEP_LAB_STATE
RUN=$STATE/run
LOG=$STATE/log
ETC=$STATE/etc
CEPH=$STATE/ceph
DATABASE_SOCKET=$RUN/mysql.sock
IDENTITY_URL=http://127.0.0.1:$EMBERKEEP_LAB_KEYSTONE_PORT
IMAGE_URL=http://127.0.0.1:$EMBERKEEP_LAB_GLANCE_PORT
MESSAGE_QUEUE_URL=rabbit://os:os@127.0.0.1:$EMBERKEEP_LAB_AMQP_PORT/
# os-brick finds the key only at /etc/ceph/<cluster>.client.<user>.keyring. A cluster name of the lab's own keeps it
# apart from a Ceph that the machine may really be a client of, and from a second lab.
CEPH_CLUSTER=$(basename "$STATE")
CEPH_KEY_FOR_BRICK=/etc/ceph/$CEPH_CLUSTER.client.cinder.keyring
export CEPH_CONF_FILE=$CEPH/ceph.conf
