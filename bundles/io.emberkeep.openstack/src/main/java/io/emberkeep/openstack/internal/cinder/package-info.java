/** Cinder's interface: calls, paging, records, versions; and the little of Nova's that goes with it. */
package io.emberkeep.openstack.internal.cinder;
