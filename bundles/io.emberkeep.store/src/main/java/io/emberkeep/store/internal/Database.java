package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One SQLite file, with a connection for each thread that is at work on it.
 *
 * <p>A connection on which anything failed is closed, which also undoes its transaction, and never used again.
 */
final class Database implements AutoCloseable {
    private final SqliteFile file;
    private final StoreFailures failures;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Database(SqliteFile file) {
        this.file = file;
        this.failures = new StoreFailures(file.path());
    }

    /** The file. */
    Path path() {
        return file.path();
    }

    /** Reads one consistent picture; writers are neither waited for nor held up. */
    <T> T read(Function<Session, T> work) {
        return inTransaction("BEGIN", work);
    }

    /** Reads and writes, all or nothing; it is on the disk when this returns. */
    <T> T write(Function<Session, T> work) {
        return inTransaction("BEGIN IMMEDIATE", work);
    }

    /** Writes, all or nothing; it is on the disk when this returns. */
    void change(Consumer<Session> work) {
        write(session -> {
            work.accept(session);
            return true;
        });
    }

    /** Lets readers and a writer work side by side from now on. */
    void useWriteAheadLog() {
        try (Connection connection = file.connect()) {
            file.useWriteAheadLog(connection);
        } catch (SQLException e) {
            throw failures.explain(e);
        }
    }

    private <T> T inTransaction(String begin, Function<Session, T> work) {
        Connection connection = null;
        boolean done = false;
        try {
            connection = take();
            execute(connection, begin);
            T result = work.apply(new Session(connection, failures));
            execute(connection, "COMMIT");
            done = true;
            return result;
        } catch (SQLException e) {
            throw failures.explain(e);
        } finally {
            giveBack(connection, done);
        }
    }

    private Connection take() throws SQLException {
        if (closed) {
            throw new EmberkeepException(ErrorKind.INTERNAL, Messages.closed(file.path()));
        }
        Connection free = idle.poll();
        return free == null ? file.connect() : free;
    }

    private void giveBack(Connection connection, boolean sound) {
        if (connection == null) {
            return;
        }
        if (sound) {
            idle.push(connection);
        }
        if (!sound || closed && idle.remove(connection)) {
            close(connection);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // What was written is safe already, and what failed before is being reported.
            System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "close", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        Connection connection = idle.poll();
        while (connection != null) {
            close(connection);
            connection = idle.poll();
        }
    }
}
