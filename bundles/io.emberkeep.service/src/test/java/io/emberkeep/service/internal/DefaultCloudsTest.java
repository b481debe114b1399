package io.emberkeep.service.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.api.cloud.CloudProfiles;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Token;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.cloud.Safeguards;
import io.emberkeep.api.cloud.SavedClouds;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.api.cloud.SecretVault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefaultCloudsTest {
    private static final Safeguard READ_ONLY = new Safeguard(true, Optional.empty());

    private final Shelf shelf = new Shelf();
    private final CloudPorts ports = new CloudPorts(shelf, null, shelf, null, Optional.of(shelf), shelf, null);
    private final DefaultClouds clouds = new DefaultClouds(ports, new Connections(ports));

    private static CloudProfile profile(String name, String url, Secret secret) {
        return new CloudProfile(
                name,
                url,
                new Token(secret),
                Optional.empty(),
                Domain.DEFAULT,
                Optional.empty(),
                "public",
                Tls.PLATFORM,
                Optional.empty(),
                Map.of(),
                "a test");
    }

    @Test
    void aCloudWhoseSecretIsNotKeptIsNotKeptEither() {
        shelf.isLocked = true;
        EmberkeepException why = assertThrows(
                EmberkeepException.class, () -> clouds.save(profile("new", "https://k/v3", new Secret("s"))));
        assertEquals(ErrorKind.CANCELLED, why.kind());
        assertEquals(List.of(), clouds.saved());
    }

    @Test
    void aChangedCloudIsAsItWasWhereItsNewSecretIsNotKept() {
        clouds.save(profile("prod", "https://old/v3", new Secret("old")));
        shelf.isLocked = true;
        assertThrows(EmberkeepException.class, () -> clouds.save(profile("prod", "https://new/v3", new Secret("new"))));
        assertEquals(
                List.of("https://old/v3"),
                clouds.list().stream().map(CloudProfile::authUrl).toList());
        assertEquals(Optional.of(new Secret("old")), shelf.find("prod"));
    }

    @Test
    void anImportedSecretStaysWhereCommandsFindItUntilItIsChanged() {
        clouds.add(List.of(profile("prod", "https://k/v3", new Secret("imported"))));
        clouds.save(profile("prod", "https://other/v3", new Secret("imported")));
        assertEquals(Optional.empty(), shelf.find("prod"));
        assertEquals(
                new Secret("imported"), clouds.list().getFirst().credential().secret());

        clouds.save(profile("prod", "https://other/v3", new Secret("changed")));
        assertEquals(Optional.of(new Secret("changed")), shelf.find("prod"));
        assertEquals(Secret.IN_VAULT, clouds.list().getFirst().credential().secret());
    }

    @Test
    void aRemovedCloudTakesItsSafeguardAlong() {
        clouds.save(profile("prod", "https://k/v3", new Secret("s")));
        clouds.protect("prod", READ_ONLY);
        clouds.remove("prod");
        assertEquals(Safeguard.NONE, clouds.safeguard("prod"));
    }

    @Test
    void theSafeguardStaysWithAnotherCloudOfTheName() {
        clouds.save(profile("prod", "https://k/v3", new Secret("s")));
        clouds.protect("prod", READ_ONLY);
        shelf.found = List.of(profile("prod", "https://other/v3", new Secret("t")));
        clouds.remove("prod");
        assertEquals(List.of(), clouds.saved());
        assertEquals(READ_ONLY, clouds.safeguard("prod"));
    }

    @Test
    void theSafeguardStaysWhereNobodyCanTellWhoseItIs() {
        clouds.save(profile("prod", "https://k/v3", new Secret("s")));
        clouds.protect("prod", READ_ONLY);
        shelf.isUnreadable = true;
        clouds.remove("prod");
        assertEquals(READ_ONLY, clouds.safeguard("prod"));
    }

    /** Clouds, secrets and safeguards in memory, which a test can lock. */
    private static final class Shelf implements CloudProfiles, SavedClouds, SecretVault, Safeguards {
        private final Map<String, CloudProfile> saved = new TreeMap<>();
        private final Map<String, Secret> secrets = new HashMap<>();
        private final Map<String, Safeguard> safeguards = new HashMap<>();
        private List<CloudProfile> found = List.of();
        private boolean isLocked;
        private boolean isUnreadable;

        @Override
        public List<CloudProfile> list() {
            if (isUnreadable) {
                throw new EmberkeepException(ErrorKind.INVALID_INPUT, "clouds.yaml can't be read.");
            }
            List<String> names = found.stream().map(CloudProfile::name).toList();
            return Stream.concat(
                            found.stream(), saved.values().stream().filter(profile -> !names.contains(profile.name())))
                    .toList();
        }

        @Override
        public List<String> places() {
            return List.of();
        }

        @Override
        public List<String> names() {
            return List.copyOf(saved.keySet());
        }

        @Override
        public void save(CloudProfile profile) {
            saved.put(profile.name(), profile.with(profile.credential().withSecret(Secret.IN_VAULT)));
        }

        @Override
        public void saveWithSecret(CloudProfile profile) {
            saved.put(profile.name(), profile);
        }

        @Override
        public boolean hasSecret(String name) {
            return saved.containsKey(name)
                    && !saved.get(name).credential().secret().isInVault();
        }

        @Override
        public void remove(String name) {
            saved.remove(name);
        }

        @Override
        public void forgetSecret(String name) {
            saved.computeIfPresent(
                    name, (same, profile) -> profile.with(profile.credential().withSecret(Secret.IN_VAULT)));
        }

        @Override
        public String location() {
            return "memory";
        }

        @Override
        public Optional<Secret> find(String cloud) {
            return Optional.ofNullable(secrets.get(cloud));
        }

        @Override
        public void keep(String cloud, Secret secret) {
            if (isLocked) {
                throw new EmberkeepException(ErrorKind.CANCELLED, "The master password was not given.");
            }
            secrets.put(cloud, secret);
        }

        @Override
        public void forget(String cloud) {
            secrets.remove(cloud);
        }

        @Override
        public Safeguard of(String cloud) {
            return safeguards.getOrDefault(cloud, Safeguard.NONE);
        }

        @Override
        public void set(String cloud, Safeguard safeguard) {
            safeguards.put(cloud, safeguard);
        }
    }
}
