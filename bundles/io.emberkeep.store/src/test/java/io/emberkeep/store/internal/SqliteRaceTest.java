package io.emberkeep.store.internal;

import io.emberkeep.api.store.Store;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** Rivals on one SQLite file. */
class SqliteRaceTest extends RaceContract {
    @TempDir
    Path folder;

    @Override
    Store open() {
        return new DefaultStoreConnector().open(Optional.of("sqlite:" + folder.resolve("store.db")));
    }
}
