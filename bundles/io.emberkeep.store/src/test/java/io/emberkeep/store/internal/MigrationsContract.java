package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stores of every version become stores of this one, whatever they are stored in. */
abstract class MigrationsContract {
    /** Opens the store of this test; the same one each time. */
    abstract Store open() throws Exception;

    /** The database of that store. */
    abstract Database database();

    /** All that the database holds, to see whether anything was touched. */
    abstract Object picture() throws Exception;

    static IntStream earlierVersions() {
        return IntStream.range(0, Migrations.SCRIPTS.size());
    }

    private static int version(Database database) {
        return database.read(
                session -> database.backend().version().read(session).orElseThrow());
    }

    @Test
    void everyScriptIsListedByItsNumber() throws Exception {
        try (Database database = database()) {
            String first = database.backend().dialect().folder() + "/" + Migrations.SCRIPTS.getFirst();
            Path scripts = Path.of(Migrations.class.getResource(first).toURI()).getParent();
            try (Stream<Path> files = Files.list(scripts)) {
                assertEquals(
                        List.copyOf(Migrations.SCRIPTS),
                        files.map(file -> file.getFileName().toString())
                                .sorted()
                                .toList());
            }
        }
        for (int i = 0; i < Migrations.SCRIPTS.size(); i++) {
            assertTrue(Migrations.SCRIPTS.get(i).startsWith("V" + (i + 1) + "__"), Migrations.SCRIPTS.get(i));
        }
    }

    @ParameterizedTest
    @MethodSource("earlierVersions")
    void anEarlierVersionIsBroughtUpAndKeepsWhatItHolds(int earlier) throws Exception {
        try (Database database = database()) {
            new Migrations(database, Migrations.SCRIPTS.subList(0, earlier)).bringUpToDate();
            assertEquals(earlier, version(database));
            if (earlier > 0) {
                new DatabaseJournal(database).begin(Samples.run("r-1", "v-1"), "me", Duration.ZERO);
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
    void aScriptThatFailsLeavesNothing() throws Exception {
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
            database.change(session -> database.backend().version().write(session, 99));
        }
        assertRefusedAndNotTouched(ErrorKind.REFUSED, "written by a newer Emberkeep");
    }

    @Test
    void anotherProgramsDatabaseIsRefusedAndNotTouched() throws Exception {
        try (Database database = database()) {
            database.change(session -> {
                database.backend().version().lock(session);
                session.run("CREATE TABLE bookmark (url TEXT)");
            });
        }
        assertRefusedAndNotTouched(ErrorKind.INVALID_INPUT, "is a database of another program");
    }

    private void assertRefusedAndNotTouched(ErrorKind kind, String words) throws Exception {
        Object before = picture();
        EmberkeepException refusal = assertThrows(EmberkeepException.class, this::open);
        assertEquals(kind, refusal.kind());
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
        assertEquals(before, picture());
    }

    @Test
    void manyMayOpenANewStoreAtOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(8);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> openers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int number = i;
                openers.add(threads.submit(() -> {
                    start.await();
                    try (Store store = open()) {
                        store.journal().begin(Samples.run("r-" + number, "v-" + number), "me", Duration.ZERO);
                    }
                    return true;
                }));
            }
            for (Future<Boolean> opener : openers) {
                assertTrue(opener.get());
            }
        }
        try (Store store = open()) {
            assertEquals(8, store.journal().runs().size());
        }
    }
}
