package io.emberkeep.openstack.internal.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Credential.ApplicationCredential;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.Credential.Password;
import io.emberkeep.api.cloud.Credential.Token;
import io.emberkeep.api.cloud.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SavedCloudsTest {
    private static final Domain NAMED = new Domain(Optional.empty(), Optional.of("Users \"of\" ü"));

    private ProfileFolder folder;
    private SavedCloudsFile saved;

    @BeforeEach
    void makeFolder(@TempDir Path root) {
        folder = new ProfileFolder(root);
        saved = new SavedCloudsFile(folder.surroundings());
    }

    static Stream<Credential> credentials() {
        Secret secret = new Secret("hush-hush");
        return Stream.of(
                new Password(Named.byName("ada"), secret, NAMED),
                new Password(Named.byId("0123"), secret, Domain.DEFAULT),
                new Token(secret),
                new ApplicationCredential(Named.byId("a1"), secret, Optional.empty(), Domain.DEFAULT),
                new ApplicationCredential(Named.byName("nightly"), secret, Optional.of(Named.byName("ada")), NAMED));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void savedCloudIsFoundAgainWithoutItsSecret(Credential credential) throws IOException {
        CloudProfile profile = profile("shop: \"east\"", credential);

        saved.save(profile);

        CloudProfile found = folder.profiles().list().getFirst();
        assertEquals(sourced(profile.with(credential.withSecret(Secret.IN_VAULT))), found);
        assertTrue(found.credential().secret().isInVault());
        assertFalse(Files.readString(Path.of(saved.location())).contains("hush"));
    }

    @Test
    void oneThatIsSavedAgainReplacesTheFirst() {
        saved.save(profile("shop", new Token(new Secret("a"))));
        saved.save(profile("mill", new Token(new Secret("b"))));
        saved.save(profile("shop", new Token(new Secret("c"))).with(Tls.PLATFORM));

        assertEquals(List.of("mill", "shop"), saved.names());
        assertEquals(Tls.PLATFORM, folder.profiles().list().getLast().tls());
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void secretMayLieInAFileOfItsOwnersAlone(Credential credential) throws IOException {
        CloudProfile profile = profile("shop", credential);
        saved.saveWithSecret(profile("mill", new Token(new Secret("b"))));

        saved.saveWithSecret(profile);

        Path secrets = Path.of(saved.location()).resolveSibling("secure.yaml");
        assertEquals(
                "rw-------",
                java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)));
        assertEquals(sourced(profile), folder.profiles().list().getLast());
        assertFalse(Files.readString(Path.of(saved.location())).contains("hush"));

        saved.remove("shop");
        assertFalse(Files.readString(secrets).contains("hush"));
        assertEquals(List.of("mill"), folder.names());
    }

    @Test
    void secretThatIsKeptElsewhereNowIsNotReadFromTheFileAnyMore() throws IOException {
        CloudProfile profile = profile("shop", new Token(new Secret("hush")));
        saved.saveWithSecret(profile);
        saved.save(profile);
        saved.forgetSecret("shop");

        Path secrets = Path.of(saved.location()).resolveSibling("secure.yaml");
        assertFalse(Files.readString(secrets).contains("hush"));
        assertTrue(folder.profiles().list().getLast().credential().secret().isInVault());
    }

    @Test
    void nothingIsWrittenWhereOthersMayReadTheSecrets() throws IOException {
        Path secrets = Path.of(saved.location()).resolveSibling("secure.yaml");
        Files.createDirectories(secrets.getParent());
        Files.writeString(secrets, "clouds: {}");
        Files.setPosixFilePermissions(secrets, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));

        EmberkeepException failure = assertThrows(
                EmberkeepException.class, () -> saved.saveWithSecret(profile("shop", new Token(new Secret("a")))));

        assertEquals(ErrorKind.REFUSED, failure.kind());
        assertEquals(List.of(), saved.names());
    }

    @Test
    void removedCloudIsGoneAndTheOthersStay() {
        saved.save(profile("shop", new Token(new Secret("a"))));
        saved.save(profile("mill", new Token(new Secret("b"))));

        saved.remove("shop");
        saved.remove("never there");

        assertEquals(List.of("mill"), folder.names());
    }

    @Test
    void nameOfACloudFoundElsewhereIsRefused() throws IOException {
        Path file = folder.write("work/clouds.yaml", ProfileFolder.LAB);

        EmberkeepException failure =
                assertThrows(EmberkeepException.class, () -> saved.save(profile("lab", new Token(new Secret("a")))));

        assertEquals(ErrorKind.CONFLICT, failure.kind());
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
        assertEquals(List.of("lab"), folder.names());
    }

    @Test
    void cloudFoundElsewhereLaterGoesBeforeTheSavedOne() throws IOException {
        saved.save(profile("lab", new Token(new Secret("a"))));
        Path file = folder.write("work/clouds.yaml", ProfileFolder.LAB);

        assertEquals(List.of("lab"), folder.names());
        assertEquals(file.toString(), folder.profiles().list().getFirst().source());
    }

    @Test
    void namelessCloudIsRefused() {
        for (String name : List.of("", " ", "envvars")) {
            EmberkeepException failure =
                    assertThrows(EmberkeepException.class, () -> saved.save(profile(name, new Token(new Secret("a")))));
            assertEquals(ErrorKind.INVALID_INPUT, failure.kind());
        }
    }

    private CloudProfile sourced(CloudProfile profile) {
        return new CloudProfile(
                profile.name(),
                profile.authUrl(),
                profile.credential(),
                profile.project(),
                profile.projectDomain(),
                profile.region(),
                profile.endpointInterface(),
                profile.tls(),
                profile.timeLimit(),
                profile.endpoints(),
                saved.location());
    }

    private CloudProfile profile(String name, Credential credential) {
        return new CloudProfile(
                name,
                "https://keystone.example:5000/v3",
                credential,
                Optional.of(Named.byName("demo")),
                NAMED,
                Optional.of("Piekna"),
                "internal",
                new Tls(true, Optional.of(folder.root().resolve("ca.pem"))),
                Optional.of(Duration.ofSeconds(90)),
                Map.of("volumev3", "https://vol", "block-storage", "https://block"),
                "anywhere");
    }
}
