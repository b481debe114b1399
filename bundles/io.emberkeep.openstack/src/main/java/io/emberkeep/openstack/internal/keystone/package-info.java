/** Login at Keystone, the token it gives, and the catalogue that comes with it. */
package io.emberkeep.openstack.internal.keystone;
