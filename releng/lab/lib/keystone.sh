# shellcheck shell=bash
# Keystone, and the parts that the configuration of every other service shares.

# serve_wsgi NAME PORT PROCESSES THREADS UWSGI-OPTION...: an API under uwsgi
serve_wsgi() {
  local name=$1 port=$2 processes=$3 threads=$4
  shift 4
  # Without the header clients believe in keep-alive, and now and then reuse a connection that uwsgi has just closed.
  launch "$name" uwsgi --plugin python3 --http-socket "127.0.0.1:$port" --procname-prefix "$name-" \
    --master --die-on-term --no-orphans --need-app --enable-threads --disable-logging \
    --processes "$processes" --threads "$threads" --listen 128 --buffer-size 65535 \
    --add-header 'Connection: close' "$@"
}

# credentials SECTION USER: how a service presents itself to Keystone; its password is its name
credentials() {
  cat <<EOF
[$1]
auth_type = password
auth_url = $IDENTITY_URL
project_domain_name = Default
user_domain_name = Default
project_name = service
username = $2
password = $2
region_name = $EMBERKEEP_LAB_REGION
EOF
}

# token_check USER: how a service checks its callers' tokens
token_check() {
  credentials keystone_authtoken "$1"
  cat <<EOF
www_authenticate_uri = $IDENTITY_URL
token_cache_time = 300
EOF
}

configure_keystone() {
  local dir=$ETC/keystone
  mkdir -p "$dir/policy.d"
  cat >"$dir/keystone.conf" <<EOF
[DEFAULT]
log_file = $LOG/keystone.log
use_stderr = false
public_endpoint = $IDENTITY_URL/
[database]
connection = $(database_url keystone)
[token]
provider = fernet
expiration = $EMBERKEEP_LAB_TOKEN_SECONDS
[fernet_tokens]
key_repository = $dir/fernet
[fernet_receipts]
key_repository = $dir/fernet
[credential]
key_repository = $dir/credential-keys
[cache]
enabled = true
backend = dogpile.cache.memory
[identity]
password_hash_rounds = 4
[oslo_policy]
policy_dirs = $dir/policy.d
enforce_scope = false
EOF
  make_fernet_keys "$dir/fernet"
  make_fernet_keys "$dir/credential-keys"
}

# The two keys that `keystone-manage fernet_setup` would write: 32 random bytes each, in URL-safe base64.
make_fernet_keys() {
  local key
  mkdir -p "$1"
  chmod 700 "$1"
  for key in 0 1; do
    [[ -s $1/$key ]] || head -c 32 /dev/urandom | base64 | tr '+/' '-_' >"$1/$key"
  done
}

make_keystone_schema() {
  local manage="--config-file $ETC/keystone/keystone.conf"
  schema keystone keystone-manage keystone <<EOF
$manage db_sync
$manage bootstrap --bootstrap-username admin --bootstrap-password admin --bootstrap-project-name admin --bootstrap-role-name admin --bootstrap-service-name keystone --bootstrap-region-id $EMBERKEEP_LAB_REGION --bootstrap-public-url $IDENTITY_URL/v3 --bootstrap-internal-url $IDENTITY_URL/v3 --bootstrap-admin-url $IDENTITY_URL/v3
EOF
}

start_keystone() {
  configure_keystone
  make_keystone_schema
  serve_wsgi keystone "$EMBERKEEP_LAB_KEYSTONE_PORT" 1 8 --wsgi-file /usr/bin/keystone-wsgi-public \
    --env "OS_KEYSTONE_CONFIG_FILES=$ETC/keystone/keystone.conf"
  await_port keystone "$EMBERKEEP_LAB_KEYSTONE_PORT"
}

fill_keystone() {
  python3 "$LAB_HOME/python/seed.py" identity >>"$LOG/seed.out" 2>&1 ||
    fail "Keystone's users, projects and catalogue could not be made." "$LOG/seed.out"
}
