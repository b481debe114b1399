package io.emberkeep.openstack.internal;

import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.Credential.Password;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.openstack.internal.OpenStackConnector.TimeLimits;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connections for tests, which pause without any time going by. */
public final class Connections {
    private static final TimeLimits PATIENT = new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(30));

    /** What the connections have paused for. */
    public final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    public static CloudGateway to(FakeCloud cloud) {
        return new Connections().connector().connect(profile(cloud));
    }

    public OpenStackConnector connector() {
        return connector(Clock.systemUTC(), PATIENT);
    }

    public OpenStackConnector connector(Clock clock, TimeLimits limits) {
        return new OpenStackConnector(clock, pauses::add, limits);
    }

    /** Connects with little patience, for clouds that do not answer. */
    public CloudGateway hasty(FakeCloud cloud) {
        TimeLimits limits = new TimeLimits(Duration.ofSeconds(10), Duration.ofSeconds(2));
        return connector(Clock.systemUTC(), limits).connect(profile(cloud));
    }

    public static CloudProfile profile(FakeCloud cloud) {
        return profile(cloud, new Password(Named.byName("ada"), new Secret("pw"), Domain.DEFAULT));
    }

    public static CloudProfile profile(FakeCloud cloud, Credential credential) {
        return profile(cloud, credential, Optional.of(Named.byName("demo")), Optional.of("One"), "public", Map.of());
    }

    public static CloudProfile profile(
            FakeCloud cloud,
            Credential credential,
            Optional<Named> project,
            Optional<String> region,
            String face,
            Map<String, String> endpoints) {
        return new CloudProfile(
                "lab",
                cloud.authUrl(),
                credential,
                project,
                Domain.DEFAULT,
                region,
                face,
                Tls.PLATFORM,
                Optional.empty(),
                endpoints,
                "clouds.yaml");
    }
}
