package io.emberkeep.store.internal;

import io.emberkeep.api.store.Store;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rivals on one PostgreSQL. */
class PostgresRaceTest extends RaceContract {
    @RegisterExtension
    final PostgresSchema schema = new PostgresSchema();

    @Override
    Store open() {
        return schema.open();
    }
}
