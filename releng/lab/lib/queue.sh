# shellcheck shell=bash
# RabbitMQ, on 127.0.0.1 only. Debian's rabbitmq-server command insists on its own user and on systemd; the script that
# it wraps does not.

start_queue() {
  local home=$STATE/mq
  mkdir -p "$home/mnesia"
  cat >"$home/rabbitmq.conf" <<EOF
listeners.tcp.1 = 127.0.0.1:$EMBERKEEP_LAB_AMQP_PORT
loopback_users = none
default_user = os
default_pass = os
disk_free_limit.absolute = 50MB
EOF
  echo '[].' >"$home/enabled_plugins"
  # The port mapper would otherwise be left behind by the broker as a daemon, listening everywhere.
  launch epmd epmd -address 127.0.0.1 -port "$EMBERKEEP_LAB_EPMD_PORT"
  launch rabbitmq env HOME="$home" \
    ERL_EPMD_ADDRESS=127.0.0.1 ERL_EPMD_PORT="$EMBERKEEP_LAB_EPMD_PORT" \
    RABBITMQ_CONF_ENV_FILE=/dev/null \
    RABBITMQ_NODENAME=rabbit@localhost \
    RABBITMQ_DIST_PORT="$EMBERKEEP_LAB_AMQP_PEERS_PORT" \
    RABBITMQ_CONFIG_FILE="$home/rabbitmq.conf" \
    RABBITMQ_ENABLED_PLUGINS_FILE="$home/enabled_plugins" \
    RABBITMQ_MNESIA_BASE="$home/mnesia" \
    RABBITMQ_LOG_BASE="$LOG" RABBITMQ_LOGS="$LOG/rabbitmq.log" \
    RABBITMQ_PID_FILE="$home/pid" \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1} +S 2:2 +sbwt none" \
    /usr/lib/rabbitmq/bin/rabbitmq-server
  await_port rabbitmq "$EMBERKEEP_LAB_AMQP_PORT"
}

stop_queue() { # SECONDS
  halt rabbitmq "$(($1 * 3))"
  halt epmd "$1"
}
