package io.emberkeep.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.api.cloud.SecretVault;
import io.emberkeep.api.engine.Clouds;
import io.emberkeep.api.engine.Engine;
import io.emberkeep.engine.tests.Shell.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clouds that a person takes over, calls otherwise and looks at, with the real commands on the sandbox. */
class SavedCloudsOnSandboxTest {
    private static final String CLOUD = "shop";
    private static final String OTHER = "store";

    private final Site site = new Site();
    private final Map<String, Secret> kept = new HashMap<>();

    @TempDir
    Path home;

    private Shell shell;

    private final class Keyring implements SecretVault {
        @Override
        public Optional<Secret> find(String cloud) {
            return Optional.ofNullable(kept.get(cloud));
        }

        @Override
        public void keep(String cloud, Secret secret) {
            kept.put(cloud, secret);
        }

        @Override
        public void forget(String cloud) {
            kept.remove(cloud);
        }
    }

    @BeforeEach
    void sitDown() {
        site.volume("db-data");
        shell = new Shell(home, Optional.empty());
    }

    @AfterEach
    void close() {
        site.close();
    }

    private void take(Map<String, String> variables, String name) throws Exception {
        Result taken = shell.run("cloud", "import", shell.openrc(variables).toString(), "--name", name);
        assertEquals(0, taken.code(), taken.err());
    }

    private Optional<Path> fileWith(String text) throws Exception {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("openrc.sh"))
                    .filter(file -> read(file).contains(text))
                    .findFirst();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void cloudTakenOverFromAnOpenrcIsUsedByItsName() throws Exception {
        take(site.environment(), CLOUD);

        Result volumes = shell.run("volume", "list", "--cloud", CLOUD, "--json");

        assertEquals(0, volumes.code(), volumes.err());
        assertTrue(volumes.out().contains("\"name\": \"db-data\""), volumes.out());
        String secret = site.environment().get("OS_APPLICATION_CREDENTIAL_SECRET");
        Path place = fileWith(secret).orElseThrow();
        assertEquals("secure.yaml", place.getFileName().toString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(place)));
    }

    @Test
    void tryingItOutKeepsNothing() throws Exception {
        Result tried =
                shell.run("cloud", "import", shell.openrc(site.environment()).toString(), "--name", CLOUD, "--dry-run");

        assertEquals(0, tried.code(), tried.err());
        assertEquals("[]\n", shell.run("cloud", "list", "--json").out());
    }

    @Test
    void administratorSeesAllProjects() throws Exception {
        take(site.environmentOf("admin", "admin"), CLOUD);

        Result own = shell.run("volume", "list", "--cloud", CLOUD, "--json");
        Result all = shell.run("volume", "list", "--all-projects", "--cloud", CLOUD, "--json");

        assertEquals("[]\n", own.out());
        assertEquals(0, all.code(), all.err());
        String project = site.cloud().scope().projectId();
        assertTrue(all.out().contains("\"name\": \"db-data\""), all.out());
        assertTrue(all.out().contains("\"projectId\": \"" + project + "\""), all.out());
        assertEquals(
                0,
                shell.run("backup", "list", "--all-projects", "--cloud", CLOUD).code());
    }

    @Test
    void memberIsToldThatAllProjectsAreNotTheirs() throws Exception {
        take(site.environmentOf("demo", "demo"), CLOUD);

        Result all = shell.run("volume", "list", "--all-projects", "--cloud", CLOUD, "--json");

        assertEquals(3, all.code());
        assertEquals("", all.out());
        assertTrue(all.err().contains("all projects"), all.err());
    }

    @Test
    void secretInAFileStaysWithACloudThatGetsAnotherName() throws Exception {
        take(site.environment(), CLOUD);

        rename();

        Path place = fileWith(site.environment().get("OS_APPLICATION_CREDENTIAL_SECRET"))
                .orElseThrow();
        assertTrue(read(place).contains(OTHER + ":"), read(place));
        assertFalse(read(place).contains(CLOUD + ":"), read(place));
    }

    @Test
    void secretInAKeyringStaysWithACloudThatGetsAnotherName() throws Exception {
        shell = new Shell(home, Optional.of(new Keyring()));
        try (Engine engine = shell.engine()) {
            CloudProfile profile = engine.clouds()
                    .read(Files.readString(shell.openrc(site.environment())), "openrc")
                    .profiles()
                    .getFirst();
            engine.clouds().save(profile.named(CLOUD));
        }
        String secret = site.environment().get("OS_APPLICATION_CREDENTIAL_SECRET");
        assertEquals(Map.of(CLOUD, new Secret(secret)), kept);

        rename();

        assertEquals(Map.of(OTHER, new Secret(secret)), kept);
        assertEquals(Optional.empty(), fileWith(secret));
    }

    /** The cloud still lets in whoever has the secret, and nobody by the old name. */
    private void rename() {
        try (Engine engine = shell.engine()) {
            Clouds clouds = engine.clouds();
            clouds.rename(CLOUD, OTHER);
            assertEquals(
                    site.cloud().scope().projectId(),
                    clouds.check(OTHER).scope().projectId());
            assertThrows(EmberkeepException.class, () -> clouds.check(CLOUD));
        }
    }
}
