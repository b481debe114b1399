package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Transactions on one file: whole, durable, and out of each other's way. */
class DatabaseTest {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = new Database(file());
        new Migrations(database).bringUpToDate();
        database.change(session -> session.run("CREATE TABLE word (text TEXT)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private SqliteFile file() {
        return new SqliteFile(folder.resolve("store.db"), Duration.ZERO);
    }

    private static void write(Session session, String word) {
        session.update("INSERT INTO word (text) VALUES (?)", word);
    }

    private List<String> words() {
        return database.read(session -> session.list("SELECT text FROM word ORDER BY text", Row::text));
    }

    @Test
    void everyConnectionIsDurableAndStrict() {
        assertEquals("wal", pragma("journal_mode"));
        assertEquals("2", pragma("synchronous"));
        assertEquals("1", pragma("foreign_keys"));
        assertEquals("1", pragma("fullfsync"));
        assertThrows(
                EmberkeepException.class,
                () -> database.change(session ->
                        session.update("INSERT INTO volume_lock (scope_id, volume_id, run_id) VALUES (7, 'v', 'r')")));
    }

    private String pragma(String name) {
        return database.read(session -> session.first("PRAGMA " + name, Row::text))
                .orElseThrow();
    }

    @Test
    void whatFailsIsUndoneAndTheNextOneWorks() {
        assertThrows(
                IllegalStateException.class,
                () -> database.change(session -> {
                    write(session, "half");
                    throw new IllegalStateException();
                }));
        database.change(session -> write(session, "whole"));
        assertEquals(List.of("whole"), words());
    }

    @Test
    void readersDoNotWaitForAWriter() {
        database.change(session -> {
            write(session, "new");
            assertEquals(List.of(), CompletableFuture.supplyAsync(this::words).join());
        });
        assertEquals(List.of("new"), words());
    }

    @Test
    void aReadIsOnePicture() {
        List<List<String>> seen = database.read(session -> {
            List<String> first = session.list("SELECT text FROM word", Row::text);
            CompletableFuture.runAsync(() -> database.change(other -> write(other, "new")))
                    .join();
            return List.of(first, session.list("SELECT text FROM word", Row::text));
        });
        assertEquals(List.of(List.of(), List.of()), seen);
        assertEquals(List.of("new"), words());
    }

    @Test
    void aWriterThatWaitsTooLongIsToldSo() {
        try (Database other = new Database(file())) {
            EmberkeepException refusal = assertThrows(
                    EmberkeepException.class,
                    () -> database.change(session -> other.change(late -> write(late, "late"))));
            assertEquals(ErrorKind.TIMED_OUT, refusal.kind());
            assertTrue(refusal.getMessage().contains("busy for too long"), refusal.getMessage());
        }
    }

    @Test
    void aClosedStoreSaysSo() {
        database.close();
        EmberkeepException refusal = assertThrows(EmberkeepException.class, this::words);
        assertTrue(refusal.getMessage().contains("is closed already"), refusal.getMessage());
    }

    @Test
    void whatIsUnderWayWhenItIsClosedGoesThrough() {
        database.change(session -> {
            database.close();
            write(session, "last");
        });
        database = new Database(file());
        assertEquals(List.of("last"), words());
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, REFUSED, is full",
        "SQLITE_READONLY, REFUSED, may not",
        "SQLITE_READONLY_DIRECTORY, REFUSED, may not",
        "SQLITE_CANTOPEN, REFUSED, may not",
        "SQLITE_NOTADB, INVALID_INPUT, damaged",
        "SQLITE_CORRUPT, INVALID_INPUT, damaged",
        "SQLITE_CORRUPT_INDEX, INVALID_INPUT, damaged",
        "SQLITE_BUSY, TIMED_OUT, busy",
        "SQLITE_BUSY_SNAPSHOT, TIMED_OUT, busy",
        "SQLITE_IOERR_WRITE, INTERNAL, disk is sound",
        "SQLITE_CONSTRAINT, INTERNAL, failed: it broke"
    })
    void everyFailureHasAKindAndASentence(SQLiteErrorCode code, ErrorKind kind, String words) {
        Path file = folder.resolve("store.db");
        EmberkeepException told = new SqliteFailures(file).explain(new SQLiteException("it broke", code));
        assertEquals(kind, told.kind());
        assertTrue(told.getMessage().contains(words), told.getMessage());
        assertTrue(told.getMessage().contains(file.toString()), told.getMessage());
    }
}
