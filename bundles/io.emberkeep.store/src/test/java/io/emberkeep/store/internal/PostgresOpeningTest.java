package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Secret;
import io.emberkeep.api.cloud.SecretVault;
import io.emberkeep.api.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in on a server, how safely, and what is said where it fails. */
class PostgresOpeningTest {
    private static final String SECRET = "let-me-in";
    private static final String DRIVERS_PASSWORD_FILE = "org.postgresql.pgpassfile";

    @RegisterExtension
    final PostgresSchema schema = new PostgresSchema();

    @TempDir
    Path home;

    @AfterEach
    void forgetThePasswordFile() {
        System.clearProperty(DRIVERS_PASSWORD_FILE);
    }

    private Store open(String location, Map<String, String> environment) {
        return TestStores.connector(home, environment).open(Optional.of(location));
    }

    private String guarded(String host, String options) {
        return schema.location("guarded", host, options);
    }

    private EmberkeepException refused(ErrorKind kind, String location, Map<String, String> environment) {
        EmberkeepException refusal = assertThrows(
                EmberkeepException.class, () -> open(location, environment).close());
        assertEquals(kind, refusal.kind(), refusal.getMessage());
        assertFalse(refusal.getMessage().contains(SECRET), refusal.getMessage());
        return refusal;
    }

    private static void assertTold(String words, EmberkeepException refusal) {
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
    }

    private Map<String, String> passwordFile(String password, String permissions) throws IOException {
        Path file = Files.writeString(home.resolve("password"), password + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return Map.of("EMBERKEEP_STORE_PASSWORD_FILE", file.toString());
    }

    @Test
    void aStoreSaysWhereItIsWithoutSecrets() throws IOException {
        try (Store store = open(guarded("localhost", ""), passwordFile(SECRET, "rw-------"))) {
            assertEquals(
                    "postgresql://guarded@localhost:%d/emberkeep?schema=%s"
                            .formatted(schema.cluster().port(), schema.name()),
                    store.location());
        }
    }

    @Test
    void theServerIsKnownByItsCertificate() throws IOException {
        Map<String, String> password = passwordFile(SECRET, "rw-------");
        String root = "&sslmode=verify-full&sslrootcert=" + schema.cluster().authority();
        open(guarded("localhost", root), password).close();
        assertTrue(isEncrypted(root, password));
        assertTold(
                "No safe connection to the store",
                refused(ErrorKind.UNREACHABLE, guarded("127.0.0.1", root), password));
        assertTold(
                "~/.postgresql/root.crt",
                refused(ErrorKind.UNREACHABLE, guarded("localhost", "&sslmode=verify-full"), password));
        Files.createDirectory(home.resolve(".postgresql"));
        assertTrue(isEncrypted("&sslmode=require", password), "encrypted, whoever answers");
        assertTrue(isEncrypted("", password), "on this computer, where the server offers it");
    }

    @Test
    void theDriverWritesNothingOfItsOwnBesideOurSentence() throws IOException {
        List<LogRecord> written = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                written.add(line);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        try {
            String root = "&sslmode=verify-full&sslrootcert=" + schema.cluster().authority();
            refused(ErrorKind.UNREACHABLE, guarded("127.0.0.1", root), passwordFile(SECRET, "rw-------"));
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertEquals(
                List.of(),
                written.stream()
                        .filter(line -> line.getLoggerName().startsWith("org.postgresql"))
                        .map(LogRecord::getMessage)
                        .toList());
    }

    private boolean isEncrypted(String options, Map<String, String> environment) {
        PostgresAddress address =
                new PostgresUrl("nobody").read(guarded("localhost", options).substring("postgresql:".length()));
        try (Database database = new Database(new PostgresServer(
                address, new StorePasswords(environment, home, Optional.empty()).find(address), home))) {
            return database.read(session -> session.first(
                            "SELECT CAST(ssl AS INTEGER) FROM pg_stat_ssl WHERE pid = pg_backend_pid()", Row::flag))
                    .orElseThrow();
        }
    }

    @Test
    void whoMustEncryptIsToldSo() throws IOException {
        EmberkeepException refusal = refused(
                ErrorKind.UNAUTHORISED, guarded("localhost", "&sslmode=disable"), passwordFile(SECRET, "rw-------"));
        assertTold("no pg_hba.conf entry", refusal);
    }

    @Test
    void aPasswordComesFromSystemd() throws IOException {
        Files.writeString(home.resolve("emberkeep-store-password"), SECRET);
        open(guarded("localhost", ""), Map.of("CREDENTIALS_DIRECTORY", home.toString()))
                .close();
    }

    @Test
    void aPasswordComesFromTheFileOfPostgresqlsOwnTools() throws IOException {
        Path file = Files.writeString(
                home.resolve("my.pgpass"), "*:*:other:*:wrong\nlocalhost:*:emberkeep:guarded:" + SECRET + "\n");
        Map<String, String> environment = Map.of("PGPASSFILE", file.toString());
        System.setProperty(DRIVERS_PASSWORD_FILE, file.toString());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertTold("chmod 600", refused(ErrorKind.REFUSED, guarded("localhost", ""), environment));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        open(guarded("localhost", ""), environment).close();
    }

    @Test
    void aPasswordComesFromTheSecureStorage() {
        System.setProperty(DRIVERS_PASSWORD_FILE, home.resolve("none").toString());
        Optional<String> store = Optional.of(guarded("localhost", ""));
        DefaultStoreConnector connector = TestStores.connector(home, Map.of(), Optional.of(new Vault()));
        assertEquals(
                ErrorKind.UNAUTHORISED,
                assertThrows(EmberkeepException.class, () -> connector.open(store))
                        .kind());
        connector.keep(store, new Secret(SECRET));
        connector.open(store).close();
        connector.keep(store, new Secret("guess"));
        assertTold("does not let user guarded in", assertThrows(EmberkeepException.class, () -> connector.open(store)));
    }

    @Test
    void withoutASecureStorageNoPasswordIsTaken() {
        DefaultStoreConnector connector = TestStores.connector(home, Map.of());
        Optional<String> store = Optional.of(guarded("localhost", ""));
        assertTold(
                "has no secure storage",
                assertThrows(EmberkeepException.class, () -> connector.keep(store, new Secret(SECRET))));
        assertTold(
                "needs no password",
                assertThrows(
                        EmberkeepException.class,
                        () -> connector.keep(Optional.of(home.resolve("a.db").toString()), new Secret(SECRET))));
    }

    /** A secure storage in memory. */
    private static final class Vault implements SecretVault {
        private final Map<String, Secret> kept = new HashMap<>();

        @Override
        public Optional<Secret> find(String name) {
            return Optional.ofNullable(kept.get(name));
        }

        @Override
        public void keep(String name, Secret secret) {
            kept.put(name, secret);
        }

        @Override
        public void forget(String name) {
            kept.remove(name);
        }
    }

    @Test
    void aWrongOrMissingPasswordIsSaidToBe() throws IOException {
        Map<String, String> wrong = passwordFile("guess", "rw-------");
        assertTold("does not let user guarded in", refused(ErrorKind.UNAUTHORISED, guarded("localhost", ""), wrong));
        System.setProperty(DRIVERS_PASSWORD_FILE, home.resolve("none").toString());
        assertTold(
                "wants a password of user guarded",
                refused(ErrorKind.UNAUTHORISED, guarded("localhost", ""), Map.of()));
        Map<String, String> open = passwordFile(SECRET, "rw-r--r--");
        assertTold("chmod 600", refused(ErrorKind.REFUSED, guarded("localhost", ""), open));
        Map<String, String> gone = Map.of("EMBERKEEP_STORE_PASSWORD_FILE", "/nowhere/password");
        assertTold("can't be read", refused(ErrorKind.REFUSED, guarded("localhost", ""), gone));
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        String location = schema.location().replace("/emberkeep?", "/nothing?");
        assertTold("no database nothing", refused(ErrorKind.NOT_FOUND, location, Map.of()));
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        String location = schema.location().replace(":" + schema.cluster().port(), ":1");
        assertTold("can't be reached", refused(ErrorKind.UNREACHABLE, location, Map.of()));
        EmberkeepException nameless =
                refused(ErrorKind.UNREACHABLE, "postgresql://nobody.invalid/x?sslmode=disable", Map.of());
        assertTold("can't be reached", nameless);
    }

    @Test
    void whoMayNotMakeTablesIsToldSo() throws Exception {
        schema.execute("CREATE SCHEMA " + schema.name());
        schema.execute("GRANT USAGE ON SCHEMA " + schema.name() + " TO guarded");
        EmberkeepException refusal =
                refused(ErrorKind.REFUSED, guarded("localhost", ""), passwordFile(SECRET, "rw-------"));
        assertTold("permission denied for schema", refusal);
    }

    @Test
    void aStandbyIsToldFromAPrimary() throws Exception {
        schema.open().close();
        schema.execute("ALTER ROLE emberkeep SET default_transaction_read_only = on");
        try (Store store = schema.open()) {
            EmberkeepException refusal =
                    assertThrows(EmberkeepException.class, () -> store.journal().requestCancel("r-1"));
            assertEquals(ErrorKind.REFUSED, refusal.kind());
            assertTold("can only be read", refusal);
        } finally {
            schema.execute("SET default_transaction_read_only = off", "ALTER ROLE emberkeep RESET ALL");
        }
    }
}
