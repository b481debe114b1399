package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file is meant. */
class StoreLocationsTest {
    private static final Path HOME = Path.of("/home/ada");

    private static Path own(String system, Map<String, String> environment) {
        return path(new StoreLocations(environment, system, HOME, "ada").address(Optional.empty()));
    }

    private static Path named(String location) {
        return path(address(location));
    }

    private static StoreAddress address(String location) {
        return new StoreLocations(Map.of("EMBERKEEP_STORE", "/elsewhere.db"), "Linux", HOME, "ada")
                .address(Optional.of(location));
    }

    private static Path path(StoreAddress address) {
        return assertInstanceOf(StoreAddress.InFile.class, address).path();
    }

    private static PostgresAddress server(String location) {
        return assertInstanceOf(StoreAddress.OnServer.class, address(location)).server();
    }

    @Test
    void theUsersOwnStoreLiesWhereTheSystemKeepsData() {
        assertEquals(Path.of("/home/ada/.local/share/emberkeep/emberkeep.db"), own("Linux", Map.of()));
        assertEquals(
                Path.of("/home/ada/Library/Application Support/emberkeep/emberkeep.db"), own("Mac OS X", Map.of()));
        assertEquals(Path.of("/home/ada/AppData/Local/emberkeep/emberkeep.db"), own("Windows 11", Map.of()));
    }

    @Test
    void theEnvironmentMovesIt() {
        assertEquals(Path.of("/data/emberkeep/emberkeep.db"), own("Linux", Map.of("XDG_DATA_HOME", "/data")));
        assertEquals(Path.of("/local/emberkeep/emberkeep.db"), own("Windows 11", Map.of("LOCALAPPDATA", "/local")));
        assertEquals(Path.of("/my/store.db"), own("Linux", Map.of("EMBERKEEP_STORE", "sqlite:/my/store.db")));
        assertEquals(Path.of("/my/store.db"), own("Linux", Map.of("EMBERKEEP_STORE", "/my/store.db")));
    }

    @Test
    void whatIsEmptyOrRelativeInTheEnvironmentDoesNotCount() {
        Path usual = Path.of("/home/ada/.local/share/emberkeep/emberkeep.db");
        assertEquals(usual, own("Linux", Map.of("XDG_DATA_HOME", "", "EMBERKEEP_STORE", " ")));
        assertEquals(usual, own("Linux", Map.of("XDG_DATA_HOME", "relative/data")));
    }

    @Test
    void whatIsNamedComesFirst() {
        assertEquals(Path.of("/my/store.db"), named("/my/store.db"));
        assertEquals(Path.of("/my/store.db"), named("sqlite:/my/store.db"));
        assertEquals(Path.of("/my/store.db"), named("SQLite:/my/../my/store.db "));
        assertEquals(Path.of("/home/ada/store.db"), named("sqlite:~/store.db"));
        assertEquals(Path.of("odd:name.db").toAbsolutePath(), named("sqlite:odd:name.db"));
        assertEquals(Path.of("c:store.db").toAbsolutePath(), named("c:store.db"), "a drive is no scheme");
    }

    @Test
    void whatIsNoPathIsRefused() {
        assertTrue(refused("mysql://host/emberkeep").contains("no stores of the kind mysql"));
        assertTrue(refused("file:/my/store.db").contains("no stores of the kind file"));
        assertTrue(refused("sqlite:").contains("is empty"));
        assertTrue(refused(" ").contains("is empty"));
        assertTrue(refused("/bad\0name").contains("is not a path"));
    }

    @Test
    void aServerIsNamedAsItsOwnToolsDo() {
        PostgresAddress all =
                server("PostgreSQL://bob%40team@db.example:6432/back%20ups?schema=team_1&sslmode=verify-ca"
                        + "&sslrootcert=/etc/ca.pem");
        assertEquals(
                new PostgresAddress(
                        "db.example",
                        6432,
                        "back ups",
                        "bob@team",
                        "team_1",
                        Optional.of("verify-ca"),
                        Map.of("sslrootcert", Path.of("/etc/ca.pem"))),
                all);
        PostgresAddress least = server("postgres://db/emberkeep");
        assertEquals(
                new PostgresAddress("db", 5432, "emberkeep", "ada", "emberkeep", Optional.empty(), Map.of()), least);
        assertEquals("postgresql://ada@db/emberkeep", least.text());
        PostgresAddress six = server("postgresql://[::1]:5433/emberkeep?schema=x");
        assertEquals("::1", six.host());
        assertEquals("postgresql://ada@[::1]:5433/emberkeep?schema=x", six.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres:emberkeep",
                "postgresql://host",
                "postgresql://host/",
                "postgresql:///emberkeep",
                "postgresql://host:0/emberkeep",
                "postgresql://host:99999/emberkeep",
                "postgresql://host:x/emberkeep",
                "postgresql://a@b@host/emberkeep",
                "postgresql://host/ember%zz",
                "postgresql://host/a/b"
            })
    void whatIsNoAddressOfAServerIsRefused(String location) {
        assertTrue(refused(location).contains("is not one of PostgreSQL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ada:s3cret@host/emberkeep",
                "postgresql://ada:@host/emberkeep",
                "postgresql://host/emberkeep?password=s3cret",
                "postgresql://host/emberkeep?sslpassword=s3cret"
            })
    void aPasswordInTheAddressIsRefusedAndNotRepeated(String location) {
        String told = refused(location);
        assertTrue(told.contains("password does not belong in the store's address"), told);
        assertFalse(told.contains("s3cret"), told);
    }

    @Test
    void aSlipOfThePenDoesNotShowThePassword() {
        assertFalse(refused("postgresq://ada:s3cret@host/emberkeep").contains("s3cret"));
        assertFalse(refused("postgresql://ada:s3cret@host").contains("s3cret"));
    }

    @Test
    void unknownOptionsAreRefused() {
        assertTrue(refused("postgresql://host/emberkeep?ssl=on").contains("option \"ssl\""));
        assertTrue(refused("postgresql://host/emberkeep?sslmode=maybe").contains("\"maybe\" is no sslmode"));
        assertTrue(refused("postgresql://host/emberkeep?schema=a\"b").contains("no name for the store's schema"));
        assertTrue(refused("postgresql://host/emberkeep?schema=").contains("no name for the store's schema"));
    }

    private static String refused(String location) {
        EmberkeepException refusal = assertThrows(EmberkeepException.class, () -> address(location));
        assertEquals(ErrorKind.INVALID_INPUT, refusal.kind());
        return refusal.getMessage();
    }
}
