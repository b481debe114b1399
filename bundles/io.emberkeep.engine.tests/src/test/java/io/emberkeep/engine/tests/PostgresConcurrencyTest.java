package io.emberkeep.engine.tests;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Four processes on one PostgreSQL. */
class PostgresConcurrencyTest extends ConcurrencyContract {
    private static Postgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = new Postgres();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Override
    String location(String test) {
        return postgres.store(test.toLowerCase(Locale.ROOT));
    }

    @Override
    int processes() {
        return 4;
    }
}
