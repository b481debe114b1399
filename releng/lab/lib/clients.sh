# shellcheck shell=bash
# How an OpenStack client is told about the lab: clouds.yaml, and OS_* variables.

# The clouds, each as: entry, user (who is also the password), project
LAB_CLOUDS=(
  'lab demo demo'
  'lab-admin admin demo'
  'lab-auditor auditor demo'
)

appcred() { sed -n "s/.*\"$1\": \"\([^\"]*\)\".*/\1/p" "$STATE/appcred.json"; }

write_clouds_yaml() {
  local file=$STATE/clouds.yaml entry user project
  (
    umask 077
    {
      echo 'clouds:'
      for entry in "${LAB_CLOUDS[@]}"; do
        read -r entry user project <<<"$entry"
        cat <<EOF
  $entry:
    auth:
      auth_url: $IDENTITY_URL/v3
      username: $user
      password: $user
      project_name: $project
      user_domain_name: Default
      project_domain_name: Default
$(clouds_yaml_rest)
EOF
      done
      cat <<EOF
  lab-appcred:
    auth_type: v3applicationcredential
    auth:
      auth_url: $IDENTITY_URL/v3
      application_credential_id: $(appcred id)
      application_credential_secret: $(appcred secret)
$(clouds_yaml_rest)
EOF
    } >"$file.new"
    mv "$file.new" "$file"
  )
}

clouds_yaml_rest() {
  cat <<EOF
    region_name: $EMBERKEEP_LAB_REGION
    interface: public
    identity_api_version: '3'
EOF
}

# print_exports ENTRY: the OS_* variables of one cloud, as statements for a shell
print_exports() {
  local wanted=$1 entry user project
  # A client must not see what was set for another cloud.
  # shellcheck disable=SC2016 # for the other shell to expand
  echo 'unset "${!OS_@}"'
  cat <<EOF
export OS_AUTH_URL=$IDENTITY_URL/v3
export OS_IDENTITY_API_VERSION=3
export OS_VOLUME_API_VERSION=3.70
export OS_REGION_NAME=$EMBERKEEP_LAB_REGION
export OS_INTERFACE=public
EOF
  if [[ $wanted == lab-appcred ]]; then
    cat <<EOF
export OS_AUTH_TYPE=v3applicationcredential
export OS_APPLICATION_CREDENTIAL_ID=$(appcred id)
export OS_APPLICATION_CREDENTIAL_SECRET=$(appcred secret)
EOF
    return
  fi
  for entry in "${LAB_CLOUDS[@]}"; do
    read -r entry user project <<<"$entry"
    [[ $entry == "$wanted" ]] || continue
    cat <<EOF
export OS_USERNAME=$user
export OS_PASSWORD=$user
export OS_PROJECT_NAME=$project
export OS_USER_DOMAIN_NAME=Default
export OS_PROJECT_DOMAIN_NAME=Default
EOF
    return
  done
  fail "There is no cloud $wanted; there are lab, lab-admin, lab-appcred and lab-auditor."
}
