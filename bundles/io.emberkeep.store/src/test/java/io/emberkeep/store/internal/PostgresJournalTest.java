package io.emberkeep.store.internal;

import io.emberkeep.api.store.Store;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The journal on PostgreSQL. */
class PostgresJournalTest extends JournalContract {
    @RegisterExtension
    final PostgresSchema schema = new PostgresSchema();

    @Override
    Store open() {
        return schema.open();
    }
}
