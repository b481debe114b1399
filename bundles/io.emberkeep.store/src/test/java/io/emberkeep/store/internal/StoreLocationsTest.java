package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which file is meant. */
class StoreLocationsTest {
    private static final Path HOME = Path.of("/home/ada");

    private static Path own(String system, Map<String, String> environment) {
        return new StoreLocations(environment, system, HOME).file(Optional.empty());
    }

    private static Path named(String location) {
        return new StoreLocations(Map.of("EMBERKEEP_STORE", "/elsewhere.db"), "Linux", HOME)
                .file(Optional.of(location));
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
        assertTrue(refused("postgresql://host/emberkeep").contains("PostgreSQL is not supported yet"));
        assertTrue(refused("postgres:emberkeep").contains("PostgreSQL is not supported yet"));
        assertTrue(refused("mysql://host/emberkeep").contains("no stores of the kind mysql"));
        assertTrue(refused("file:/my/store.db").contains("no stores of the kind file"));
        assertTrue(refused("sqlite:").contains("is empty"));
        assertTrue(refused(" ").contains("is empty"));
        assertTrue(refused("/bad\0name").contains("is not a path"));
    }

    private static String refused(String location) {
        EmberkeepException refusal = assertThrows(EmberkeepException.class, () -> named(location));
        assertEquals(ErrorKind.INVALID_INPUT, refusal.kind());
        return refusal.getMessage();
    }
}
