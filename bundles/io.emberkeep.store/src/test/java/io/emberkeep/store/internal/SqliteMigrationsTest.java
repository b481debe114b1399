package io.emberkeep.store.internal;

import io.emberkeep.api.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Versions of SQLite files. */
class SqliteMigrationsTest extends MigrationsContract {
    @TempDir
    Path folder;

    @Override
    Store open() {
        return TestStores.open(file());
    }

    @Override
    Database database() {
        return new Database(new SqliteFile(file()));
    }

    private Path file() {
        return folder.resolve("store.db");
    }

    /** Every byte of every file. */
    @Override
    Object picture() throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes.put(file.toString(), new String(Files.readAllBytes(file), "ISO-8859-1"));
            }
        }
        return bytes;
    }
}
