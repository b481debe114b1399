package io.emberkeep.openstack.internal.cinder;

import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.openstack.internal.keystone.AuthUrl;
import io.emberkeep.openstack.internal.keystone.Endpoint;
import io.emberkeep.openstack.internal.keystone.EndpointChoice;
import io.emberkeep.openstack.internal.keystone.Session;
import io.emberkeep.openstack.internal.keystone.Token;
import io.emberkeep.openstack.internal.rest.Caller;
import io.emberkeep.openstack.internal.rest.Failures;
import io.emberkeep.openstack.internal.rest.Retries;
import java.util.Map;
import java.util.Optional;

/** Puts a gateway together once the login is done. */
public final class Gateways {
    private static final Retries ONCE = new Retries(0, Thread::sleep);

    private Gateways() {}

    /** Returns the gateway to the project that the session leads to. */
    public static CinderGateway over(CloudProfile profile, Session session, Failures failures, Retries retries) {
        Token token = session.token();
        EndpointChoice choice = new EndpointChoice(profile, token);
        Endpoint storage = choice.blockStorage();
        Caller caller = new Caller(session, retries, failures);
        Negotiation negotiation = Negotiation.with(profile.name(), storage.url(), caller);
        ServiceClient cinder =
                new ServiceClient(caller, storage.url(), Map.of("OpenStack-API-Version", negotiation.header()));
        // Nova is asked for convenience only, and must not make anybody wait.
        Optional<ServiceClient> nova = choice.compute(storage)
                .map(compute -> new ServiceClient(new Caller(session, ONCE, failures), compute.url(), Map.of()));
        return new CinderGateway(
                scope(profile, storage, token),
                negotiation.used(),
                cinder,
                new Servers(nova),
                new CapabilityProbe(cinder, nova, negotiation, session::token));
    }

    private static Scope scope(CloudProfile profile, Endpoint storage, Token token) {
        String authUrl = AuthUrl.withVersion(profile.authUrl());
        return new Scope(authUrl, storage.region(), token.projectId(), token.projectName());
    }
}
