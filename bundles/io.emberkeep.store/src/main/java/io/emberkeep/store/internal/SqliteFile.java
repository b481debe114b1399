package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteOpenMode;

/** How we open SQLite: patient, durable, and strict about references. */
final class SqliteFile implements Backend {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SWITCHES = 100;

    private final Path path;
    private final SQLiteConfig config = new SQLiteConfig();

    SqliteFile(Path path) {
        this(path, PATIENCE);
    }

    /** Waits only so long for others that write. */
    SqliteFile(Path path, Duration patience) {
        this.path = path;
        config.setOpenMode(SQLiteOpenMode.OPEN_URI);
        config.setBusyTimeout((int) patience.toMillis());
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setCacheSize(-16_000);
        config.setJournalSizeLimit(32 * 1024 * 1024);
    }

    @Override
    public String location() {
        return path.toString();
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public VersionMark version() {
        return new SqliteVersion();
    }

    @Override
    public EmberkeepException explain(SQLException failure) {
        return new SqliteFailures(path).explain(failure);
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = config.createConnection("jdbc:sqlite:" + uri());
        try (Statement statement = connection.createStatement()) {
            // macOS empties the disk's own cache only on this demand; elsewhere it changes nothing.
            statement.execute("PRAGMA fullfsync = ON");
            statement.execute("PRAGMA checkpoint_fullfsync = ON");
        }
        return connection;
    }

    /** A URI, because a plain path with a question mark would be cut there. */
    private String uri() {
        return path.toUri().toString();
    }

    /**
     * Lets readers and a writer work side by side. The file remembers it, so that only its first opener does it; SQLite
     * does not wait by itself where two try at once.
     */
    @Override
    public void prepare() throws SQLException {
        try (Connection connection = connect()) {
            useWriteAheadLog(connection);
        }
    }

    private static void useWriteAheadLog(Connection connection) throws SQLException {
        for (int attempt = 1; !hasWriteAheadLog(connection); attempt++) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
            } catch (SQLException e) {
                if (!SqliteFailures.isBusy(e) || attempt == SWITCHES) {
                    throw e;
                }
                waitForOthers(connection);
            }
        }
    }

    private static boolean hasWriteAheadLog(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("PRAGMA journal_mode")) {
            return mode.next() && "wal".equals(mode.getString(1));
        }
    }

    private static void waitForOthers(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            statement.execute("COMMIT");
        }
    }
}
