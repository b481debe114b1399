# shellcheck shell=bash
# A Ceph cluster of one monitor, one manager and one OSD, whose disk is a sparse file.

CEPH_POOLS=(volumes remote-volumes backups)

# Modules that the manager loads whether wanted or not. Without them it starts faster and takes half the memory; the
# health warning about that is muted when the pools are made.
CEPH_MGR_MODULES=balancer,crash,devicehealth,orchestrator,pg_autoscaler,progress,rbd_support,status,telemetry,volumes
CEPH_MGR_MODULES+=,iostat,nfs,restful

monitor_addresses() { echo "[v2:127.0.0.1:$EMBERKEEP_LAB_CEPH_MON_PORT,v1:127.0.0.1:$EMBERKEEP_LAB_CEPH_MON_V1_PORT]"; }

# A keyring in [global] would hold for the daemons too; each kind has its own. Nor may CEPH_ARGS name one: daemons
# started from such a shell would inherit it.
write_ceph_conf() {
  cat >"$CEPH_CONF_FILE" <<EOF
[global]
fsid = $(<"$CEPH/fsid")
mon host = $(monitor_addresses)
mon initial members = a
public network = 127.0.0.0/8
public addr = 127.0.0.1
cluster addr = 127.0.0.1
ms bind port min = $EMBERKEEP_LAB_CEPH_DAEMONS_PORT
ms bind port max = $((EMBERKEEP_LAB_CEPH_DAEMONS_PORT + 99))
auth allow insecure global id reclaim = false
keyring = $CEPH/\$name.keyring
run dir = $CEPH
admin socket = $CEPH/\$name.\$pid.asok
crash dir = $CEPH/crash
pid file =
log file = $LOG/ceph-\$name.log
log to stderr = false
mon cluster log file = $LOG/ceph-cluster.log

# One copy of everything, and few placement groups.
osd pool default size = 1
osd pool default min size = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
mon allow pool size one = true
mon allow pool delete = true
mon warn on pool no redundancy = false
mon data avail warn = 1
mon data avail crit = 0
rbd default features = 61

# Each change of the cluster map waits for the next proposal: by default a second.
paxos propose interval = 0.02
paxos min wait = 0.01
mgr tick period = 1
mgr stats period = 1
mgr initial modules =
mgr disabled modules = $CEPH_MGR_MODULES

[mon]
mon data = $CEPH/mon
keyring = $CEPH/mon/keyring
[mgr]
mgr data = $CEPH/mgr
keyring = $CEPH/mgr/keyring
[osd]
osd data = $CEPH/osd
keyring = $CEPH/osd/keyring
osd objectstore = bluestore
osd memory target = 939524096
osd op num shards = 2
osd numa auto affinity = false
bluestore block size = $((EMBERKEEP_LAB_OSD_GIB << 30))
bluestore fsck on mount = false
bluestore cache autotune = false
bluestore cache size = 268435456
EOF
}

new_key() { # KEYRING NAME [CAPABILITY...]
  local keyring=$1 name=$2
  shift 2
  ceph-authtool "$CEPH/keys" --gen-key --name "$name" "$@" >/dev/null
  ceph-authtool "$keyring" --create-keyring --name "$name" --add-key "$(ceph-authtool "$CEPH/keys" -p --name "$name")" \
    >/dev/null
}

# All keys are given to the monitor when it is made, so that nothing needs to be asked of it later.
make_ceph() {
  local pool rights=
  rm -rf "$CEPH"
  mkdir -p "$CEPH"/{mon,mgr,osd,crash/posted}
  cat /proc/sys/kernel/random/uuid >"$CEPH/fsid"
  write_ceph_conf
  for pool in "${CEPH_POOLS[@]}"; do rights+="${rights:+, }profile rbd pool=$pool"; done
  ceph-authtool "$CEPH/keys" --create-keyring --gen-key --name mon. --cap mon 'allow *' >/dev/null
  new_key "$CEPH/client.admin.keyring" client.admin --cap mon 'allow *' --cap osd 'allow *' --cap mgr 'allow *'
  new_key "$CEPH/client.cinder.keyring" client.cinder --cap mon 'profile rbd' --cap osd "$rights" --cap mgr 'profile rbd'
  new_key "$CEPH/mgr/keyring" mgr.x --cap mon 'allow profile mgr' --cap osd 'allow *'
  new_key "$CEPH/osd/keyring" osd.0 --cap mon 'allow profile osd' --cap osd 'allow *' --cap mgr 'allow profile osd'
  monmaptool "$CEPH/monmap" --create --fsid "$(<"$CEPH/fsid")" --addv a "$(monitor_addresses)" >/dev/null
  ceph-mon -c "$CEPH_CONF_FILE" -i a --mkfs --monmap "$CEPH/monmap" --keyring "$CEPH/keys" >>"$LOG/ceph-mon.out" 2>&1 ||
    fail "The Ceph monitor could not be made." "$LOG/ceph-mon.out"
  ceph-authtool "$CEPH/mon/keyring" --create-keyring --name mon. --add-key "$(ceph-authtool "$CEPH/keys" -p --name mon.)" \
    >/dev/null
}

# The OSD's identity is chosen here, so that its store is made while the monitor starts.
make_osd() { # UUID
  ceph-osd -c "$CEPH_CONF_FILE" -i 0 --no-mon-config --mkfs --osd-uuid "$1" --monmap "$CEPH/monmap" \
    >>"$LOG/ceph-osd.out" 2>&1 || fail "The Ceph OSD could not be made." "$LOG/ceph-osd.out"
}

ceph_setup() { python3 "$LAB_HOME/python/ceph_setup.py" "$@" >>"$LOG/ceph-setup.out" 2>&1; }

start_ceph() {
  local osd maker
  if [[ -e $CEPH/made ]]; then
    write_ceph_conf
    launch ceph-mon ceph-mon -c "$CEPH_CONF_FILE" -f -i a
  else
    make_ceph
    osd=$(</proc/sys/kernel/random/uuid)
    make_osd "$osd" &
    maker=$!
    launch ceph-mon ceph-mon -c "$CEPH_CONF_FILE" -f -i a
    ceph_setup create "$osd" "${CEPH_POOLS[@]}" || fail "The Ceph pools could not be made." "$LOG/ceph-setup.out"
    wait "$maker"
    touch "$CEPH/made"
  fi
  launch ceph-mgr ceph-mgr -c "$CEPH_CONF_FILE" -f -i x
  launch ceph-osd ceph-osd -c "$CEPH_CONF_FILE" -f -i 0
  ceph_setup await "${CEPH_POOLS[@]}" || fail "Ceph did not become ready." "$LOG/ceph-setup.out"
}

stop_ceph() { # SECONDS
  halt ceph-osd "$(($1 * 3))"
  halt ceph-mgr "$1"
  halt ceph-mon "$1"
}
