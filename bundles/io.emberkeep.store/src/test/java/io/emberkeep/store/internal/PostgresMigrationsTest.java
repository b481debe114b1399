package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.store.Store;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Versions of PostgreSQL schemas. */
class PostgresMigrationsTest extends MigrationsContract {
    @RegisterExtension
    final PostgresSchema schema = new PostgresSchema();

    @TempDir
    Path folder;

    @Override
    Store open() {
        return schema.open();
    }

    @Override
    Database database() {
        return schema.database();
    }

    /** Every table with its size, and the number of the last transaction that changed the mark. */
    @Override
    Object picture() {
        try (Database database = database()) {
            return database.read(session -> session.list(
                    "SELECT table_name || ' ' || pg_relation_size(format('%I.%I', table_schema, table_name)::regclass)"
                            + " FROM information_schema.tables WHERE table_schema = ? ORDER BY table_name",
                    Row::text, schema.name()));
        }
    }

    @Test
    void bothKindsOfDatabaseHaveTheSameTables() {
        open().close();
        TestStores.open(folder.resolve("store.db")).close();
        try (Database postgres = database();
                Database sqlite = new Database(new SqliteFile(folder.resolve("store.db")))) {
            List<String> here = postgres.read(session -> session.list(
                    "SELECT table_name || '.' || column_name FROM information_schema.columns WHERE table_schema = ?"
                            + " AND table_name <> 'store_version' ORDER BY (table_name || '.' || column_name) COLLATE"
                            + " \"C\"",
                    Row::text,
                    schema.name()));
            List<String> there = sqlite.read(session -> session.list(
                    "SELECT m.name || '.' || c.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c"
                            + " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY 1",
                    Row::text));
            assertEquals(there, here);
        }
    }
}
