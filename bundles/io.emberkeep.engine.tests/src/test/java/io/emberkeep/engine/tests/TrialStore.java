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

/** A real store in a file, in memory where there is a place for that: a halted process needs no disk to be dead. */
final class TrialStore implements AutoCloseable {
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path folder;
    private final Store store;

    TrialStore() throws IOException {
        folder = Files.isWritable(MEMORY)
                ? Files.createTempDirectory(MEMORY, "emberkeep-crash-")
                : Files.createTempDirectory("emberkeep-crash-");
        store = new DefaultStoreConnector().open(Optional.of(location()));
    }

    private Path file() {
        return folder.resolve("store.db");
    }

    /** Where other processes find it. */
    String location() {
        return file().toString();
    }

    Store store() {
        return store;
    }

    /** How many volumes runs still keep for themselves. */
    int lockedVolumes() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM volume_lock")) {
            count.next();
            return count.getInt(1);
        }
    }

    @Override
    public void close() throws IOException {
        store.close();
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
