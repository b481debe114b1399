package io.emberkeep.store.internal;

import java.util.OptionalInt;

/** The mark in a table of a PostgreSQL schema; the schema is made where there is none. */
final class PostgresVersion implements VersionMark {
    /** EMBK in ASCII: no other program takes an advisory lock of this number. */
    private static final long LOCK = 1162691147;

    private final String schema;

    PostgresVersion(String schema) {
        this.schema = schema;
    }

    @Override
    public OptionalInt read(Session session) {
        if (holds(session, "AND table_name = 'store_version'")) {
            return OptionalInt.of(session.first("SELECT version FROM store_version", Row::number)
                    .orElseThrow());
        }
        return holds(session, "") ? OptionalInt.empty() : OptionalInt.of(0);
    }

    private boolean holds(Session session, String condition) {
        return session.first(
                        "SELECT 1 FROM information_schema.tables WHERE table_schema = ? " + condition,
                        Row::number,
                        schema)
                .isPresent();
    }

    @Override
    public void lock(Session session) {
        session.first("SELECT 1 FROM (SELECT pg_advisory_xact_lock(?)) AS locked", Row::number, LOCK);
        if (session.first("SELECT 1 FROM pg_namespace WHERE nspname = ?", Row::number, schema)
                .isEmpty()) {
            session.run("CREATE SCHEMA \"%s\"".formatted(schema));
        }
    }

    @Override
    public void write(Session session, int version) {
        session.update("UPDATE store_version SET version = ?", version);
    }
}
