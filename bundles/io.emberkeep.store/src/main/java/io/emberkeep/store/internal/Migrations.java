package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Brings a file to this program's version by numbered scripts, forward only, each in a transaction of its own. */
final class Migrations {
    /** A script that was released is never changed; a change of the tables is a new one. */
    static final List<String> SCRIPTS = List.of("V1__runs.sql", "V2__catalogue.sql", "V3__holds.sql");

    /** What the first script writes into the file, as the mark of our own. */
    private static final int APPLICATION = 1162691147;

    private final Database database;
    private final List<String> scripts;

    Migrations(Database database) {
        this(database, SCRIPTS);
    }

    Migrations(Database database, List<String> scripts) {
        this.database = database;
        this.scripts = scripts;
    }

    /** Runs what is missing; several processes may do so at once. */
    void bringUpToDate() {
        int version = database.read(this::knownVersion);
        database.useWriteAheadLog();
        for (int next = version + 1; next <= scripts.size(); next++) {
            int number = next;
            database.change(session -> migrate(session, number));
        }
    }

    private int knownVersion(Session session) {
        int version = version(session);
        boolean ours = pragma(session, "application_id") == APPLICATION;
        if (!ours && (version > 0 || hasTables(session))) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.foreign(database.path()));
        }
        if (version > scripts.size()) {
            throw new EmberkeepException(ErrorKind.REFUSED, Messages.newer(database.path()));
        }
        return version;
    }

    /** Another process may have been quicker, or newer, since the version was read. */
    private void migrate(Session session, int number) {
        if (knownVersion(session) < number) {
            session.run(script(scripts.get(number - 1)));
            session.run("PRAGMA user_version = " + number);
        }
    }

    private static int version(Session session) {
        return pragma(session, "user_version");
    }

    private static int pragma(Session session, String name) {
        return session.first("PRAGMA " + name, Row::number).orElseThrow();
    }

    private static boolean hasTables(Session session) {
        return session.first("SELECT 1 FROM sqlite_schema", Row::number).isPresent();
    }

    private static String script(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
