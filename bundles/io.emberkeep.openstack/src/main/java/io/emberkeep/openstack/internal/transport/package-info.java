/** The connector that carries openstack4j's requests over the JDK's HTTP client. */
package io.emberkeep.openstack.internal.transport;
