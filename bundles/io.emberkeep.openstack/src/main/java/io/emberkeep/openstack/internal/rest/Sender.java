package io.emberkeep.openstack.internal.rest;

/** Sends a request once. */
@FunctionalInterface
public interface Sender {
    /**
     * Returns the answer whatever its status.
     *
     * @throws io.emberkeep.openstack.internal.transport.TransportFailure where no answer came
     */
    Answer send(Call call);
}
