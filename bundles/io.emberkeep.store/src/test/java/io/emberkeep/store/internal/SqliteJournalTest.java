package io.emberkeep.store.internal;

import io.emberkeep.api.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The journal in a SQLite file. */
class SqliteJournalTest extends JournalContract {
    @TempDir
    Path folder;

    @Override
    Store open() {
        return TestStores.open(folder.resolve("store.db"));
    }
}
