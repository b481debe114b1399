package io.emberkeep.openstack.internal;

import io.emberkeep.api.cloud.CloudConnector;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.openstack.internal.cinder.Gateways;
import io.emberkeep.openstack.internal.keystone.Login;
import io.emberkeep.openstack.internal.keystone.Session;
import io.emberkeep.openstack.internal.rest.Caller;
import io.emberkeep.openstack.internal.rest.Failures;
import io.emberkeep.openstack.internal.rest.Retries;
import io.emberkeep.openstack.internal.rest.Transport;
import io.emberkeep.openstack.internal.transport.TlsContexts;
import java.time.Clock;
import java.time.Duration;
import org.openstack4j.core.transport.Config;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Opens connections to OpenStack clouds. */
@Component(service = CloudConnector.class)
public final class OpenStackConnector implements CloudConnector {
    private static final int REPEATS = 3;

    private final Clock clock;
    private final Retries retries;
    private final TimeLimits limits;

    /**
     * How long to wait.
     *
     * @param connecting for a connection
     * @param answering for the complete answer, connecting included
     */
    public record TimeLimits(Duration connecting, Duration answering) {}

    /** Works by the computer's clock and the usual time limits. */
    @Activate
    public OpenStackConnector() {
        this(Clock.systemUTC(), Thread::sleep, new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(60)));
    }

    /** Works by the given clock, pauses and time limits. */
    public OpenStackConnector(Clock clock, Retries.Pause pause, TimeLimits limits) {
        this.clock = clock;
        this.retries = new Retries(REPEATS, pause);
        this.limits = limits;
    }

    @Override
    public CloudGateway connect(CloudProfile profile) {
        Transport transport = new Transport(config(profile));
        Failures failures = new Failures(profile.name(), profile.source());
        Login login = new Login(profile, new Caller(transport, retries, failures), clock);
        return Gateways.over(profile, Session.open(login, transport, clock), failures, retries);
    }

    private Config config(CloudProfile profile) {
        Duration answering = profile.timeLimit().orElse(limits.answering());
        Config config = Config.newConfig()
                .withConnectionTimeout((int) limits.connecting().toMillis())
                .withReadTimeout((int) answering.toMillis());
        return needsTls(profile) ? config.withSSLContext(TlsContexts.of(profile.tls())) : config;
    }

    // The platform's authorities take a moment to read, which a cloud without TLS need not wait for.
    private static boolean needsTls(CloudProfile profile) {
        return profile.authUrl().startsWith("https:") || !profile.tls().equals(Tls.PLATFORM);
    }
}
