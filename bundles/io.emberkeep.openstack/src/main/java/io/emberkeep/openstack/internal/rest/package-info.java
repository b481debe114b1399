/** One request to a cloud: sent, repeated where that is harmless, and its failure put into a sentence. */
package io.emberkeep.openstack.internal.rest;
