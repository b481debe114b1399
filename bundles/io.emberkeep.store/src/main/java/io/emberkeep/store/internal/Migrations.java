package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Brings a store to this program's version by numbered scripts, forward only, each in a transaction of its own. */
final class Migrations {
    /** A script that was released is never changed; a change of the tables is a new one, for each kind of database. */
    static final List<String> SCRIPTS =
            List.of("V1__runs.sql", "V2__catalogue.sql", "V3__holds.sql", "V4__details.sql", "V5__others.sql");

    private final Database database;
    private final VersionMark mark;
    private final List<String> scripts;

    Migrations(Database database) {
        this(database, SCRIPTS);
    }

    Migrations(Database database, List<String> scripts) {
        this.database = database;
        this.mark = database.backend().version();
        this.scripts = scripts;
    }

    /** Runs what is missing; several processes may do so at once. */
    void bringUpToDate() {
        int version = database.read(this::knownVersion);
        database.prepare();
        for (int next = version + 1; next <= scripts.size(); next++) {
            int number = next;
            database.change(session -> migrate(session, number));
        }
    }

    private int knownVersion(Session session) {
        int version = mark.read(session)
                .orElseThrow(() -> new EmberkeepException(
                        ErrorKind.INVALID_INPUT,
                        Messages.foreign(database.backend().location())));
        if (version > scripts.size()) {
            throw new EmberkeepException(
                    ErrorKind.REFUSED, Messages.newer(database.backend().location()));
        }
        return version;
    }

    /** Another process may have been quicker, or newer, since the version was read. */
    private void migrate(Session session, int number) {
        mark.lock(session);
        if (knownVersion(session) < number) {
            session.run(script(scripts.get(number - 1)));
            mark.write(session, number);
        }
    }

    private String script(String name) {
        String path = database.backend().dialect().folder() + "/" + name;
        try (InputStream in = Migrations.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
