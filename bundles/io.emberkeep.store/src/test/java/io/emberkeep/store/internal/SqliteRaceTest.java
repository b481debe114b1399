package io.emberkeep.store.internal;

import io.emberkeep.api.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Rivals on one SQLite file. */
class SqliteRaceTest extends RaceContract {
    @TempDir
    Path folder;

    @Override
    Store open() {
        return TestStores.open(folder.resolve("store.db"));
    }
}
