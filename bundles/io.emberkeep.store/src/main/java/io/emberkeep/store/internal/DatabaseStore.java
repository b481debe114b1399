package io.emberkeep.store.internal;

import io.emberkeep.api.store.CatalogueStore;
import io.emberkeep.api.store.Journal;
import io.emberkeep.api.store.Store;

/** A store in one database. */
final class DatabaseStore implements Store {
    private final Database database;
    private final Journal journal;
    private final CatalogueStore catalogues;

    DatabaseStore(Database database) {
        this.database = database;
        this.journal = new DatabaseJournal(database);
        this.catalogues = new DatabaseCatalogueStore(database);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public CatalogueStore catalogues() {
        return catalogues;
    }

    @Override
    public String location() {
        return database.backend().location();
    }

    @Override
    public void close() {
        database.close();
    }
}
