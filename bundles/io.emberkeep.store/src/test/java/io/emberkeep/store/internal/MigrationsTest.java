package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of every version become files of this one. */
class MigrationsTest {
    @TempDir
    Path folder;

    static IntStream earlierVersions() {
        return IntStream.range(0, Migrations.SCRIPTS.size());
    }

    private Path file() {
        return folder.resolve("store.db");
    }

    private Database database() {
        return new Database(new SqliteFile(file()));
    }

    private static int version(Database database) {
        return database.read(session -> session.first("PRAGMA user_version", Row::number))
                .orElseThrow();
    }

    private Store open() {
        return TestStores.open(file());
    }

    @Test
    void everyScriptIsListedByItsNumber() throws Exception {
        Path scripts = Path.of(Migrations.class
                        .getResource(Migrations.SCRIPTS.getFirst())
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(scripts)) {
            assertEquals(
                    List.copyOf(Migrations.SCRIPTS),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".sql"))
                            .sorted()
                            .toList());
        }
        for (int i = 0; i < Migrations.SCRIPTS.size(); i++) {
            assertTrue(Migrations.SCRIPTS.get(i).startsWith("V" + (i + 1) + "__"), Migrations.SCRIPTS.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("earlierVersions")
    void anEarlierVersionIsBroughtUpAndKeepsWhatItHolds(int earlier) {
        try (Database database = database()) {
            new Migrations(database, Migrations.SCRIPTS.subList(0, earlier)).bringUpToDate();
            assertEquals(earlier, version(database));
            if (earlier > 0) {
                new SqliteJournal(database).begin(Samples.run("r-1", "v-1"), "me", Duration.ZERO);
            }
        }
        try (Store store = open();
                Database database = database()) {
            assertEquals(Migrations.SCRIPTS.size(), version(database));
            assertEquals(earlier > 0, store.journal().run("r-1").isPresent());
            store.catalogues().recordOrigin(Samples.SCOPE, "b-1", Samples.origin("r-1/0/0/1"));
        }
    }

    @Test
    void aScriptThatFailsLeavesNothing() {
        try (Database database = database()) {
            Migrations twice = new Migrations(database, List.of("V1__runs.sql", "V1__runs.sql"));
            assertThrows(EmberkeepException.class, twice::bringUpToDate);
            assertEquals(1, version(database));
        }
        open().close();
    }

    @Test
    void aNewerStoreIsRefusedAndNotTouched() throws Exception {
        open().close();
        try (Database database = database()) {
            database.change(session -> session.run("PRAGMA user_version = 99"));
        }
        byte[] before = Files.readAllBytes(file());
        EmberkeepException refusal = assertThrows(EmberkeepException.class, this::open);
        assertEquals(ErrorKind.REFUSED, refusal.kind());
        assertTrue(refusal.getMessage().contains("written by a newer Emberkeep"), refusal.getMessage());
        assertArrayEquals(before, Files.readAllBytes(file()));
        assertEquals(List.of(file()), files());
    }

    @Test
    void anotherProgramsDatabaseIsRefusedAndNotTouched() throws Exception {
        try (Database database = database()) {
            database.change(session -> session.run("CREATE TABLE bookmark (url TEXT)"));
        }
        byte[] before = Files.readAllBytes(file());
        EmberkeepException refusal = assertThrows(EmberkeepException.class, this::open);
        assertEquals(ErrorKind.INVALID_INPUT, refusal.kind());
        assertTrue(refusal.getMessage().contains("is a database of another program"), refusal.getMessage());
        assertArrayEquals(before, Files.readAllBytes(file()));
        assertEquals(List.of(file()), files());
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
