package io.emberkeep.store.internal;

import java.util.OptionalInt;

/** The mark in the head of a SQLite file. */
final class SqliteVersion implements VersionMark {
    /** What the first script writes into the file, as the mark of our own. */
    private static final int APPLICATION = 1162691147;

    @Override
    public OptionalInt read(Session session) {
        int version = pragma(session, "user_version");
        boolean ours = pragma(session, "application_id") == APPLICATION;
        return ours || version == 0 && !hasTables(session) ? OptionalInt.of(version) : OptionalInt.empty();
    }

    @Override
    public void write(Session session, int version) {
        session.run("PRAGMA user_version = " + version);
    }

    private static int pragma(Session session, String name) {
        return session.first("PRAGMA " + name, Row::number).orElseThrow();
    }

    private static boolean hasTables(Session session) {
        return session.first("SELECT 1 FROM sqlite_schema", Row::number).isPresent();
    }
}
