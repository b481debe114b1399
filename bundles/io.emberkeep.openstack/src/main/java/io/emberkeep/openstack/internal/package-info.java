/** Keystone, Cinder and Nova behind the cloud port; the only user of openstack4j. */
package io.emberkeep.openstack.internal;
