package io.emberkeep.store.internal;

import io.emberkeep.api.store.Store;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Catalogues on PostgreSQL. */
class PostgresCatalogueStoreTest extends CatalogueStoreContract {
    @RegisterExtension
    final PostgresSchema schema = new PostgresSchema();

    @Override
    Store open() {
        return schema.open();
    }
}
