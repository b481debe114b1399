/** The clouds that this computer knows of: clouds.yaml, secure.yaml and the {@code OS_*} variables. */
package io.emberkeep.openstack.internal.profiles;
