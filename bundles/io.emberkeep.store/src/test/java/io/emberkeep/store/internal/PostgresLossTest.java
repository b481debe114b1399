package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.store.Store;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Connections that break: a sentence, nothing lost, nothing pretended. */
class PostgresLossTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    final PostgresSchema schema = new PostgresSchema();

    private Store store;
    private Database database;

    @BeforeEach
    void open() {
        store = schema.open();
        database = schema.database();
    }

    @AfterEach
    void close() {
        store.close();
        database.close();
    }

    /** Ends all connections to this PostgreSQL but the one that says so. */
    private void cutAll() throws SQLException {
        schema.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                + " WHERE usename = current_user AND pid <> pg_backend_pid()");
    }

    @Test
    void aConnectionThatBrokeWhileItLayIdleIsNotNoticed() throws SQLException {
        store.journal().begin(Samples.run("r-1"), "me", HOUR);
        cutAll();
        assertTrue(store.journal().run("r-1").isPresent());
        schema.cluster().restart();
        store.journal().begin(Samples.run("r-2"), "me", HOUR);
        assertEquals(2, store.journal().runs().size());
    }

    @Test
    void whatBreaksInTheMiddleIsUndone() {
        EmberkeepException refusal = assertThrows(
                EmberkeepException.class,
                () -> database.change(session -> {
                    session.update(
                            "INSERT INTO scope (auth_url, region, project_id, project_name) VALUES ('', '', '', '')");
                    cut(session);
                    session.update("DELETE FROM run");
                }));
        assertEquals(ErrorKind.UNREACHABLE, refusal.kind());
        assertTrue(refusal.getMessage().contains("Nothing was changed"), refusal.getMessage());
        assertFalse(refusal.outcomeUnknown());
        assertEquals(0, scopes());
    }

    @Test
    void whatBreaksWhileItIsCommittedIsSaidToBeUnknown() {
        EmberkeepException refusal = assertThrows(
                EmberkeepException.class,
                () -> database.change(session -> {
                    session.update(
                            "INSERT INTO scope (auth_url, region, project_id, project_name) VALUES ('', '', '', '')");
                    cut(session);
                }));
        assertEquals(ErrorKind.UNREACHABLE, refusal.kind());
        assertTrue(refusal.outcomeUnknown());
        assertTrue(refusal.getMessage().contains("nobody knows whether it is there"), refusal.getMessage());
        assertEquals(0, scopes());
    }

    private void cut(Session session) {
        int own = session.first("SELECT pg_backend_pid()", Row::number).orElseThrow();
        try {
            schema.execute("SELECT pg_terminate_backend(" + own + ", 10000)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int scopes() {
        return database.read(session -> session.first("SELECT count(*) FROM scope", Row::number))
                .orElseThrow();
    }

    @Test
    void aServerThatIsAwayIsNamedAndFoundAgain() {
        schema.cluster().stop();
        try {
            EmberkeepException refusal =
                    assertThrows(EmberkeepException.class, () -> store.journal().runs());
            assertEquals(ErrorKind.UNREACHABLE, refusal.kind());
            assertTrue(refusal.getMessage().contains("can't be reached"), refusal.getMessage());
        } finally {
            schema.cluster().start();
        }
        store.journal().begin(Samples.run("r-1"), "me", HOUR);
        assertEquals(1, store.journal().runs().size());
    }

    @Test
    void everyConnectionIsDurableAndPatientOnlyForAWhile() throws SQLException {
        schema.execute("ALTER ROLE emberkeep SET synchronous_commit = off");
        try {
            assertEquals("on", setting("synchronous_commit"));
            assertEquals("10s", setting("lock_timeout"));
            assertEquals("10s", setting("idle_in_transaction_session_timeout"));
            assertEquals(schema.name(), setting("search_path"));
        } finally {
            schema.execute("ALTER ROLE emberkeep RESET ALL");
        }
    }

    private String setting(String name) {
        try (Database fresh = schema.database()) {
            return fresh.read(session -> session.first("SHOW " + name, Row::text))
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "53100, REFUSED, no room left",
        "53300, TIMED_OUT, no connection left",
        "55P03, TIMED_OUT, busy for too long",
        "40P01, TIMED_OUT, busy for too long",
        "42501, REFUSED, it broke",
        "25006, REFUSED, can only be read",
        "57P01, UNREACHABLE, can't be reached",
        "25P03, UNREACHABLE, can't be reached",
        "XX001, INTERNAL, failed: it broke"
    })
    void everyFailureHasAKindAndASentence(String state, ErrorKind kind, String words) {
        ServerErrorMessage message = new ServerErrorMessage("SERROR\0C" + state + "\0Mit broke.\0\0");
        EmberkeepException told = schema.server().explain(new PSQLException(message));
        assertEquals(kind, told.kind());
        assertTrue(told.getMessage().contains(words), told.getMessage());
        assertTrue(told.getMessage().contains(schema.server().location()), told.getMessage());
    }
}
