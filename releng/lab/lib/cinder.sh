# shellcheck shell=bash
# Cinder in two zones. `main`: volumes in the RBD pool volumes, backed up by the Ceph driver into the pool backups.
# `remote-dc`: volumes in the RBD pool remote-volumes, backed up by the chunked POSIX driver into a folder.

CINDER=$ETC/cinder
CINDER_SERVICES=(cinder-api cinder-backup-main cinder-backup-remote cinder-scheduler cinder-volume)

configure_cinder() {
  local privsep="privsep-helper --config-file $CINDER/cinder.conf"
  ((EUID == 0)) || privsep="sudo $privsep"
  mkdir -p "$CINDER/policy.d" "$STATE"/cinder/{lock,conversion,volumes,posix-remote}
  cat >"$CINDER/cinder.conf" <<EOF
[DEFAULT]
transport_url = $MESSAGE_QUEUE_URL
auth_strategy = keystone
my_ip = 127.0.0.1
host = lab
state_path = $STATE/cinder
volumes_dir = $STATE/cinder/volumes
image_conversion_dir = $STATE/cinder/conversion
log_dir = $LOG
use_stderr = false
debug = $EMBERKEEP_LAB_DEBUG
rootwrap_config = /etc/cinder/rootwrap.conf
api_paste_config = /etc/cinder/api-paste.ini
resource_query_filters_file = /etc/cinder/resource_filters.json
glance_api_servers = $IMAGE_URL
enabled_backends = ssd,hdd-remote
default_volume_type = ssd
storage_availability_zone = $EMBERKEEP_LAB_ZONE_MAIN
default_availability_zone = $EMBERKEEP_LAB_ZONE_MAIN
allow_availability_zone_fallback = false
report_interval = 2
service_down_time = 30
periodic_interval = 20
periodic_fuzzy_delay = 0
backup_driver_init_check_interval = 5
backup_workers = 1
volume_clear = none
quota_volumes = 1000
quota_snapshots = 1000
quota_gigabytes = 10000
quota_backups = 1000
quota_backup_gigabytes = 10000
[database]
connection = $(database_url cinder)
max_pool_size = 20
[oslo_concurrency]
lock_path = $STATE/cinder/lock
[oslo_policy]
policy_dirs = $CINDER/policy.d
[privsep]
helper_command = $privsep
thread_pool_size = 1
[privsep_osbrick]
helper_command = $privsep
thread_pool_size = 1
$(token_check cinder)
$(credentials nova nova)
interface = internal
$(credentials service_user cinder)
send_service_user_token = true
$(rbd_backend ssd volumes "$EMBERKEEP_LAB_ZONE_MAIN")
$(rbd_backend hdd-remote remote-volumes "$EMBERKEEP_LAB_ZONE_REMOTE")
EOF
  # The two backup hosts have different drivers, and this release does not record a backup's zone: without this, deleting
  # or restoring goes to either host, and fails on the wrong one. Only the API may know it, the scheduler must not.
  cat >"$CINDER/api.conf" <<EOF
[DEFAULT]
backup_use_same_host = true
EOF
  cat >"$CINDER/backup-main.conf" <<EOF
[DEFAULT]
host = bak-main
storage_availability_zone = $EMBERKEEP_LAB_ZONE_MAIN
backup_driver = cinder.backup.drivers.ceph.CephBackupDriver
backup_ceph_conf = $CEPH_CONF_FILE
backup_ceph_user = cinder
backup_ceph_pool = backups
backup_ceph_chunk_size = 16777216
EOF
  cat >"$CINDER/backup-remote.conf" <<EOF
[DEFAULT]
host = bak-remote
storage_availability_zone = $EMBERKEEP_LAB_ZONE_REMOTE
backup_driver = cinder.backup.drivers.posix.PosixBackupDriver
backup_posix_path = $STATE/cinder/posix-remote
backup_file_size = 52428800
backup_sha_block_size_bytes = 32768
backup_compression_algorithm = zlib
EOF
}

rbd_backend() { # NAME POOL ZONE
  cat <<EOF
[$1]
volume_backend_name = $1
volume_driver = cinder.volume.drivers.rbd.RBDDriver
rbd_pool = $2
rbd_ceph_conf = $CEPH_CONF_FILE
rbd_cluster_name = $CEPH_CLUSTER
rbd_user = cinder
rbd_flatten_volume_from_snapshot = false
backend_availability_zone = $3
report_discard_supported = true
EOF
}

make_cinder_schema() {
  configure_cinder
  schema cinder-common cinder-manage cinder <<EOF
--config-file $CINDER/cinder.conf --log-file $LOG/cinder-manage.log db sync
EOF
}

# os-brick looks for the key nowhere else; `down` takes it away again.
publish_key_for_brick() {
  local key=$CEPH/client.cinder.keyring
  cmp -s "$key" "$CEPH_KEY_FOR_BRICK" && return
  as_root install -D -m 600 -o "$(id -u)" -g "$(id -g)" "$key" "$CEPH_KEY_FOR_BRICK" ||
    fail "The key for volume backups could not be put at $CEPH_KEY_FOR_BRICK, where Cinder's library looks for it."
}
retract_key_for_brick() {
  [[ ! -e $CEPH_KEY_FOR_BRICK ]] || as_root rm -f "$CEPH_KEY_FOR_BRICK"
}

start_cinder() { # api, scheduler, volume, backup-main or backup-remote
  local -a options=(--config-file "$CINDER/cinder.conf")
  local name=cinder-$1
  case $1 in
    api)
      serve_wsgi cinder-api "$EMBERKEEP_LAB_CINDER_PORT" 2 8 --wsgi-file "$LAB_HOME/python/cinder_api.py" \
        --pyargv "${options[*]} --config-file $CINDER/api.conf --log-file $LOG/cinder-api.log"
      await_port cinder-api "$EMBERKEEP_LAB_CINDER_PORT"
      ;;
    scheduler | volume)
      launch_program "$name" "$name" "${options[@]}" --log-file "$LOG/$name.log"
      ;;
    backup-*)
      launch_program "$name" cinder-backup "${options[@]}" --config-file "$CINDER/$1.conf" --log-file "$LOG/$name.log"
      ;;
  esac
}

# Until Cinder itself counts all its services as up, and its scheduler the backup hosts as working.
await_cinder() {
  python3 "$LAB_HOME/python/await_services.py" volume "$(youngest "${CINDER_SERVICES[@]}")" cinder-scheduler@lab \
    cinder-volume@lab@ssd cinder-volume@lab@hdd-remote cinder-backup@bak-main cinder-backup@bak-remote \
    >>"$LOG/await.out" 2>&1 || fail "Cinder's services did not all come up." "$LOG/await.out"
  python3 "$LAB_HOME/python/announce_backups.py" "$MESSAGE_QUEUE_URL" bak-main bak-remote >>"$LOG/await.out" 2>&1 ||
    fail "The backup hosts did not present themselves to Cinder's scheduler." "$LOG/await.out"
}

fill_cinder() {
  python3 "$LAB_HOME/python/seed.py" volume-types >>"$LOG/seed.out" 2>&1 ||
    fail "The volume types could not be made." "$LOG/seed.out"
}
