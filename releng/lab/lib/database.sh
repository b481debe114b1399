# shellcheck shell=bash
# MariaDB, on a Unix socket only. Its data outlives its process but not a power cut: nothing is flushed to disk in time,
# which is what makes the schemas quick.

DATABASES=(keystone cinder glance placement nova_api nova nova_cell0)

database_url() { echo "mysql+pymysql://os:os@localhost/$1?unix_socket=$DATABASE_SOCKET&charset=utf8"; }

sql() { mariadb --no-defaults --user=root --socket="$DATABASE_SOCKET" "$@"; } # [DATABASE]

start_database() {
  local data=$STATE/db log=$LOG/mariadb.out
  local -a as_user=()
  if ((EUID == 0)); then as_user=(--user=root); fi
  if [[ ! -d $data/mysql ]]; then
    mariadb-install-db --no-defaults "${as_user[@]}" --datadir="$data" --auth-root-authentication-method=normal \
      --skip-test-db >"$LOG/mariadb-install.out" 2>&1 ||
      fail "The database could not be made." "$LOG/mariadb-install.out"
  fi
  launch mariadb mariadbd --no-defaults "${as_user[@]}" --datadir="$data" --socket="$DATABASE_SOCKET" \
    --skip-networking --pid-file="$data/mariadbd.pid" --character-set-server=utf8 --max-connections=400 \
    --performance-schema=off --innodb-buffer-pool-size=128M --innodb-log-file-size=32M --innodb-file-per-table=0 \
    --innodb-flush-method=nosync --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0
  await "The database did not answer" "$log" 60 mariadb-admin --no-defaults --user=root --socket="$DATABASE_SOCKET" ping
  local name
  for name in "${DATABASES[@]}"; do
    echo "CREATE DATABASE IF NOT EXISTS $name CHARACTER SET utf8;"
    echo "GRANT ALL ON $name.* TO 'os'@'localhost' IDENTIFIED BY 'os';"
  done | sql || fail "The databases could not be made." "$log"
}

# schema PACKAGE PROGRAM DATABASE...: brings the schemas of a service to what its package wants, by the commands that it
# reads from standard input, one in each line. The mark in etc/ holds the package version that did it last, so that
# nothing is done twice, and an upgrade is noticed. What was begun and never finished is begun again from nothing.
schema() {
  local package=$1 program=$2 mark=$ETC/$2.schema version name arguments
  shift 2
  version=$(dpkg-query -W -f '${Version}' "$package")
  if [[ -s $mark && $(<"$mark") == "$version" ]]; then return; fi
  if [[ ! -e $mark ]]; then
    for name; do echo "DROP DATABASE $name; CREATE DATABASE $name CHARACTER SET utf8;"; done | sql
  fi
  while read -ra arguments; do
    run_program "$program" "$program" "${arguments[@]}" </dev/null ||
      fail "The schema of $package could not be made: $program ${arguments[*]}." "$LOG/$program.out"
  done
  echo "$version" >"$mark"
}
