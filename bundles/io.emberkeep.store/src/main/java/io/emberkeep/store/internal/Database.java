package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One database, with a connection for each thread that is at work on it.
 *
 * <p>A connection on which anything failed is closed, which also undoes its transaction, and never used again.
 */
final class Database implements AutoCloseable {
    private final Backend backend;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Database(Backend backend) {
        this.backend = backend;
    }

    Backend backend() {
        return backend;
    }

    /** Reads one consistent picture; writers are neither waited for nor held up. */
    <T> T read(Function<Session, T> work) {
        return inTransaction(backend.dialect().beginRead(), work);
    }

    /** Reads and writes, all or nothing; it is on the disk when this returns. */
    <T> T write(Function<Session, T> work) {
        return inTransaction(backend.dialect().beginWrite(), work);
    }

    /** Writes, all or nothing; it is on the disk when this returns. */
    void change(Consumer<Session> work) {
        write(session -> {
            work.accept(session);
            return true;
        });
    }

    /** Does what is to be done before the first table is made. */
    void prepare() {
        try {
            backend.prepare();
        } catch (SQLException e) {
            throw backend.explain(e);
        }
    }

    private <T> T inTransaction(String begin, Function<Session, T> work) {
        Connection connection = null;
        boolean done = false;
        try {
            connection = begin(begin);
            T result = work.apply(new Session(connection, backend));
            commit(connection);
            done = true;
            return result;
        } catch (SQLException e) {
            throw backend.explain(e);
        } finally {
            giveBack(connection, done);
        }
    }

    /** A connection that lay idle may be gone with its server's last life; nothing was asked of it, so another will do. */
    private Connection begin(String begin) throws SQLException {
        requireOpen();
        Connection free = idle.poll();
        while (free != null && !begins(free, begin)) {
            free = idle.poll();
        }
        return free == null ? beginAnew(begin) : free;
    }

    private boolean begins(Connection connection, String begin) throws SQLException {
        try {
            execute(connection, begin);
            return true;
        } catch (SQLException e) {
            close(connection);
            if (backend.isLost(e)) {
                return false;
            }
            throw e;
        }
    }

    private Connection beginAnew(String begin) throws SQLException {
        Connection connection = backend.connect();
        try {
            execute(connection, begin);
            return connection;
        } catch (SQLException e) {
            close(connection);
            throw e;
        }
    }

    private void commit(Connection connection) throws SQLException {
        try {
            execute(connection, "COMMIT");
        } catch (SQLException e) {
            if (backend.isLost(e)) {
                String message = Messages.commitLost(backend.location());
                throw new EmberkeepException(ErrorKind.UNREACHABLE, message, e).withUnknownOutcome();
            }
            throw e;
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new EmberkeepException(ErrorKind.INTERNAL, Messages.closed(backend.location()));
        }
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
