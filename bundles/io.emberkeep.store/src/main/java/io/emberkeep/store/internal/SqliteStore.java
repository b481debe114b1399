package io.emberkeep.store.internal;

import io.emberkeep.api.store.CatalogueStore;
import io.emberkeep.api.store.Journal;
import io.emberkeep.api.store.Store;

/** A store in one SQLite file. */
final class SqliteStore implements Store {
    private final Database database;
    private final Journal journal;
    private final CatalogueStore catalogues;

    SqliteStore(Database database) {
        this.database = database;
        this.journal = new SqliteJournal(database);
        this.catalogues = new SqliteCatalogueStore(database);
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
        return database.path().toString();
    }

    @Override
    public void close() {
        database.close();
    }
}
