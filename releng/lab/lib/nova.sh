# shellcheck shell=bash disable=SC2034 # those who source this use them
# Nova with its fake hypervisor (servers are rows in a table, their volumes are really attached), and what Nova needs:
# Placement, Glance on plain files, and a few answers of the Network API.

NOVA=$ETC/nova
GLANCE=$ETC/glance
PLACEMENT=$ETC/placement
NOVA_SERVICES=(nova-compute nova-api nova-scheduler nova-conductor glance placement network-stub)

configure_placement() {
  mkdir -p "$PLACEMENT/policy.d"
  cat >"$PLACEMENT/placement.conf" <<EOF
[DEFAULT]
log_file = $LOG/placement.log
use_stderr = false
[api]
auth_strategy = keystone
[placement_database]
connection = $(database_url placement)
[oslo_policy]
policy_dirs = $PLACEMENT/policy.d
$(token_check placement)
EOF
}

configure_glance() {
  mkdir -p "$GLANCE/policy.d" "$STATE"/glance/{images,tasks,staging,lock}
  cat >"$GLANCE/glance-api.conf" <<EOF
[DEFAULT]
log_file = $LOG/glance.log
use_stderr = false
bind_host = 127.0.0.1
bind_port = $EMBERKEEP_LAB_GLANCE_PORT
workers = 0
enabled_backends = file:file
[database]
connection = $(database_url glance)
[glance_store]
default_backend = file
[file]
filesystem_store_datadir = $STATE/glance/images
[os_glance_tasks_store]
filesystem_store_datadir = $STATE/glance/tasks
[os_glance_staging_store]
filesystem_store_datadir = $STATE/glance/staging
[paste_deploy]
flavor = keystone
config_file = /etc/glance/glance-api-paste.ini
[oslo_concurrency]
lock_path = $STATE/glance/lock
[oslo_policy]
policy_dirs = $GLANCE/policy.d
$(token_check glance)
EOF
}

configure_nova() {
  mkdir -p "$NOVA/policy.d" "$STATE"/nova/{state,lock,instances}
  cat >"$NOVA/nova.conf" <<EOF
[DEFAULT]
transport_url = $MESSAGE_QUEUE_URL
host = lab
my_ip = 127.0.0.1
state_path = $STATE/nova/state
instances_path = $STATE/nova/instances
log_dir = $LOG
use_stderr = false
compute_driver = fake.FakeDriver
enabled_apis = osapi_compute
osapi_compute_listen = 127.0.0.1
osapi_compute_listen_port = $EMBERKEEP_LAB_NOVA_PORT
osapi_compute_workers = 1
report_interval = 5
service_down_time = 60
periodic_fuzzy_delay = 0
vif_plugging_is_fatal = false
vif_plugging_timeout = 0
rootwrap_config = /etc/nova/rootwrap.conf
[api]
auth_strategy = keystone
[wsgi]
api_paste_config = /etc/nova/api-paste.ini
[api_database]
connection = $(database_url nova_api)
[database]
connection = $(database_url nova)
[conductor]
workers = 1
[scheduler]
workers = 1
# The scheduler finds the compute host by itself, without another run of nova-manage.
discover_hosts_in_cells_interval = 2
[glance]
api_servers = $IMAGE_URL
[cinder]
catalog_info = volumev3:cinderv3:publicURL
os_region_name = $EMBERKEEP_LAB_REGION
[oslo_concurrency]
lock_path = $STATE/nova/lock
[oslo_policy]
policy_dirs = $NOVA/policy.d
$(token_check nova)
$(credentials service_user nova)
send_service_user_token = true
$(credentials placement placement)
$(credentials neutron nova)
endpoint_override = http://127.0.0.1:$EMBERKEEP_LAB_NETWORK_PORT
EOF
}

make_placement_schema() {
  configure_placement
  schema placement-common placement-manage placement <<EOF
--config-file $PLACEMENT/placement.conf db sync
EOF
}

make_glance_schema() {
  configure_glance
  schema glance-common glance-manage glance <<EOF
--config-file $GLANCE/glance-api.conf db_sync
EOF
}

make_nova_schema() {
  local manage="--config-file $NOVA/nova.conf --log-file $LOG/nova-manage.log"
  configure_nova
  {
    echo "$manage api_db sync"
    echo "$manage cell_v2 map_cell0 --database_connection $(database_url nova_cell0)"
    echo "$manage db sync"
    # Once made, the cell only needs its schema brought up to date.
    [[ -e $ETC/nova-manage.schema ]] || echo "$manage cell_v2 create_cell --name lab"
  } | schema nova-common nova-manage nova_api nova nova_cell0
}

start_placement() {
  serve_wsgi placement "$EMBERKEEP_LAB_PLACEMENT_PORT" 1 4 --wsgi-file /usr/bin/placement-api \
    --env "OS_PLACEMENT_CONFIG_DIR=$PLACEMENT"
  await_port placement "$EMBERKEEP_LAB_PLACEMENT_PORT"
}

start_glance() {
  launch glance glance-api --config-file "$GLANCE/glance-api.conf"
  await_port glance "$EMBERKEEP_LAB_GLANCE_PORT"
}

start_network_stub() {
  launch network-stub python3 "$LAB_HOME/python/network_stub.py" "$EMBERKEEP_LAB_NETWORK_PORT"
  await_port network-stub "$EMBERKEEP_LAB_NETWORK_PORT"
}

start_nova() { # api, conductor, scheduler or compute
  launch_program "nova-$1" "nova-$1" --config-file "$NOVA/nova.conf" --log-file "$LOG/nova-$1.log"
  # Its own server, not uwsgi: under uwsgi with threads, createImage with quiescing ended in a messaging time-out.
  if [[ $1 == api ]]; then await_port nova-api "$EMBERKEEP_LAB_NOVA_PORT"; fi
}

fill_nova() {
  python3 "$LAB_HOME/python/seed.py" flavours >>"$LOG/seed.out" 2>&1 ||
    fail "The flavour of servers could not be made." "$LOG/seed.out"
}

await_nova() {
  python3 "$LAB_HOME/python/await_services.py" compute "$(youngest nova-scheduler nova-conductor nova-compute)" \
    nova-scheduler@lab nova-conductor@lab nova-compute@lab >>"$LOG/await.out" 2>&1 ||
    fail "Nova's services did not all come up." "$LOG/await.out"
}
