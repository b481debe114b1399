package io.emberkeep.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.cli.internal.command.Shell.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupportCommandTest {
    private static final String PASSWORD = "Tr0ub4dor&3";
    private static final String APPLICATION_SECRET = "s3cr\"et-of-the-application";
    private static final String TOKEN = "gAAAAABnRzZkq1rPZ0l9T3yW5jvU8xQ2dK4mN6";
    private static final String VARIABLE = "from-the-openrc";
    private static final String LEAKED = "leaked-by-a-library";
    private static final String GIVEN = "given-to-commands";
    private static final String OF_STORE = "of-the-team's-store";
    private static final String OF_TOOLS = "of:postgresqls-own-tools";

    @TempDir
    Path folder;

    private final Shell shell = new Shell();

    private Map<String, String> packed() throws IOException {
        shell.engine.profiles.clear();
        shell.engine.profiles.add(Samples.profile("lab")
                .with(new Credential.Password(
                        Credential.Named.byName("demo"), new Secret(PASSWORD), Credential.Domain.DEFAULT)));
        shell.engine.profiles.add(Samples.profile("other")
                .with(new Credential.ApplicationCredential(
                        Credential.Named.byId("c-1"),
                        new Secret(APPLICATION_SECRET),
                        Optional.empty(),
                        Credential.Domain.DEFAULT)));
        shell.engine.profiles.add(
                Samples.profile("third").with(new Credential.Token(new Secret("a-token-made-elsewhere"))));
        leak();
        shell.engine.failure = Optional.of(new EmberkeepException(
                ErrorKind.UNAUTHORISED, "Keystone refused token=" + TOKEN + " and password " + PASSWORD + "."));
        Path file = folder.resolve("support.zip");
        Result result = shell.run("support", "--output", file.toString());
        assertEquals(0, result.code(), result.err());
        return read(file);
    }

    /** A log that tells more than anybody meant it to. */
    private void leak() throws IOException {
        shell.variables.put("OS_PASSWORD", VARIABLE);
        shell.variables.put("OS_CLOUD", "lab");
        shell.variables.put("EMBERKEEP_SECRET", GIVEN);
        shell.variables.put(
                "EMBERKEEP_STORE_PASSWORD_FILE",
                Files.writeString(folder.resolve("store"), OF_STORE + "\n").toString());
        shell.variables.put(
                "PGPASSFILE",
                Files.writeString(folder.resolve("pgpass"), "db:5432:*:em\\:ber:" + OF_TOOLS.replace(":", "\\:") + "\n")
                        .toString());
        shell.logFolders.add(folder);
        Files.writeString(folder.resolve("1.log"), """
                !MESSAGE login failed for %s with %s
                {"auth":{"identity":{"password":{"user":{"password":"%s"}}},"secret": "%s"}}
                X-Auth-Token: %s
                Authorization: Bearer %s
                postgresql://ember:%s@db/emberkeep and OS_PASSWORD=%s, a-token-made-elsewhere
                connected with %s to the store by %s and by %s
                the rest of the log
                """.formatted(
                        PASSWORD,
                        APPLICATION_SECRET,
                        LEAKED,
                        APPLICATION_SECRET.replace("\"", "\\\""),
                        TOKEN,
                        LEAKED,
                        LEAKED,
                        VARIABLE,
                        GIVEN,
                        OF_STORE,
                        OF_TOOLS));
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Test
    void holdsNoPasswordTokenOrSecret() throws Exception {
        String all = String.join("\n", packed().values());
        for (String secret : List.of(
                PASSWORD,
                APPLICATION_SECRET,
                "of-the-application",
                TOKEN,
                VARIABLE,
                LEAKED,
                GIVEN,
                OF_STORE,
                OF_TOOLS,
                "a-token-made-elsewhere")) {
            assertFalse(all.contains(secret), secret);
        }
        assertTrue(all.contains("the rest of the log"));
    }

    @Test
    void packsWhatIsNeeded() throws Exception {
        Map<String, String> texts = packed();
        assertEquals(
                List.of(
                        "about.json",
                        "clouds.json",
                        "runs.json",
                        "cloud-lab/check.json",
                        "cloud-lab/catalogue.json",
                        "cloud-lab/doctor.json",
                        "cloud-other/check.json",
                        "cloud-other/catalogue.json",
                        "cloud-other/doctor.json",
                        "cloud-third/check.json",
                        "cloud-third/catalogue.json",
                        "cloud-third/doctor.json",
                        "log/0-1.log"),
                List.copyOf(texts.keySet()));
        assertTrue(texts.get("about.json").contains("\"emberkeep\": \"1.2.3\""), texts.get("about.json"));
        assertTrue(texts.get("about.json").contains("OS_PASSWORD"), "names of variables are told");
        assertTrue(texts.get("cloud-lab/catalogue.json").contains("\"incremental available\": 2"));
        assertTrue(texts.get("cloud-lab/check.json").startsWith("UNAUTHORISED"), "a failure is told");
    }

    @Test
    void aFileThatIsThereIsKept() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.zip"), "mine");
        Result result = shell.run("support", "--output", file.toString());
        assertEquals(2, result.code());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void aDryRunWritesNothing() {
        Path file = folder.resolve("none.zip");
        Result result = shell.run("support", "--output", file.toString(), "--dry-run", "--json");
        assertEquals(0, result.code());
        assertTrue(result.out().contains("\"about.json\""), result.out());
        assertFalse(Files.exists(file));
    }
}
