package io.emberkeep.engine.tests;

import io.emberkeep.api.store.Store;
import io.emberkeep.store.internal.DefaultStoreConnector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A real store that other processes find, too. */
final class TrialStore implements AutoCloseable {
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Optional<Path> folder;
    private final String location;
    private final String database;
    private final Store store;

    private TrialStore(Optional<Path> folder, String location, String database) {
        this.folder = folder;
        this.location = location;
        this.database = database;
        this.store = new DefaultStoreConnector().open(Optional.of(location));
    }

    /** In a file, in memory where there is a place for that: a halted process needs no disk to be dead. */
    static TrialStore onSqlite() throws IOException {
        Path folder = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "emberkeep-crash-")
                : Files.createTempDirectory("emberkeep-crash-");
        String file = folder.resolve("store.db").toString();
        return new TrialStore(Optional.of(folder), file, "jdbc:sqlite:" + file);
    }

    /** In a schema of its own. */
    static TrialStore on(Postgres postgres, String schema) {
        return new TrialStore(Optional.empty(), postgres.store(schema), postgres.database(schema));
    }

    /** Where other processes find it. */
    String location() {
        return location;
    }

    Store store() {
        return store;
    }

    /** How many volumes runs still keep for themselves. */
    int lockedVolumes() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM volume_lock")) {
            count.next();
            return count.getInt(1);
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
        if (folder.isPresent()) {
            delete(folder.get());
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
