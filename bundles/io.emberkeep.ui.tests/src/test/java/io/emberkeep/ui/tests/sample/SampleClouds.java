package io.emberkeep.ui.tests.sample;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudConnector;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.api.cloud.CloudProfiles;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;

/** Clouds in memory that stand in for real ones, while engine and store are those that ship. */
@Component(property = "service.ranking:Integer=1000")
public final class SampleClouds implements CloudProfiles, CloudConnector {
    /** A company with a dozen volumes and something to see in each chain. */
    public static final String COMPANY = "acme";
    /** Ten thousand volumes. */
    public static final String PLENTY = "plenty";
    /** A project without volumes. */
    public static final String EMPTY = "empty";
    /** A cloud that does not answer. */
    public static final String UNREACHABLE = "unreachable";

    private static final int MANY = 10_000;

    private final Map<String, SampleCloud> clouds = new ConcurrentHashMap<>(Map.of(
            COMPANY, SampleCompany.cloud(Instant.now()),
            PLENTY, SampleCompany.large(Instant.now(), MANY),
            EMPTY, new SampleCloud("empty", Instant.now())));

    @Override
    public List<CloudProfile> list() {
        return List.of(profile(COMPANY), profile(PLENTY), profile(EMPTY), profile(UNREACHABLE));
    }

    @Override
    public List<String> places() {
        return List.of("the sample");
    }

    @Override
    public CloudGateway connect(CloudProfile profile) {
        return Optional.<CloudGateway>ofNullable(clouds.get(profile.name()))
                .orElseThrow(() -> new EmberkeepException(
                        ErrorKind.UNREACHABLE,
                        "The cloud " + profile.name() + " did not answer. Check the network, then press F5."));
    }

    /** One of the clouds, to look behind the engine's back. */
    public SampleCloud cloud(String name) {
        return clouds.get(name);
    }

    private static CloudProfile profile(String name) {
        return new CloudProfile(
                name,
                "https://" + name + ".example/v3",
                new Credential.Token(new Secret("sample")),
                Optional.empty(),
                Credential.Domain.DEFAULT,
                Optional.of("Sample"),
                "public",
                Tls.PLATFORM,
                Optional.empty(),
                Map.of(),
                "the sample");
    }
}
