package io.emberkeep.engine.tests;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Two consoles, two daemons and a shell loop are five processes on one SQLite file. */
class SqliteConcurrencyTest extends ConcurrencyContract {
    @TempDir
    Path folder;

    @Override
    String location(String test) {
        return "sqlite:" + folder.resolve("store.db");
    }

    @Override
    int processes() {
        return 5;
    }
}
