package io.emberkeep.store.internal;

import java.nio.file.Path;

/** What this bundle says to people. */
final class Messages {
    private static final String ELSEWHERE = "or name another place with --store or the variable EMBERKEEP_STORE.";

    private Messages() {}

    static String emptyLocation() {
        return "The store's location is empty. Give a path, such as sqlite:/srv/emberkeep.db.";
    }

    static String notAPath(String location) {
        return "\"%s\" is not a path that this computer understands. Give one such as sqlite:/srv/emberkeep.db."
                .formatted(location);
    }

    static String unknownScheme(String scheme) {
        return ("There are no stores of the kind %s. Give postgresql://HOST/DATABASE or the path of a file; write"
                        + " sqlite: before a path that has a colon.")
                .formatted(scheme);
    }

    static String notAPostgresUrl() {
        return "The store's address is not one of PostgreSQL. Write it like"
                + " postgresql://USER@HOST:5432/DATABASE?sslmode=verify-full.";
    }

    static String passwordInUrl() {
        return "A password does not belong in the store's address, where every user of this computer can read it."
                + " Leave it out and put it into ~/.pgpass or into a file that EMBERKEEP_STORE_PASSWORD_FILE names.";
    }

    static String unknownOption(String name) {
        return "The store's address has an option \"%s\" that is not known. There are schema, sslmode, sslrootcert, sslcert"
                        .formatted(name)
                + " and sslkey.";
    }

    static String notASchema(String schema) {
        return "\"%s\" is no name for the store's schema. Use small letters, digits and underscores.".formatted(schema);
    }

    static String notAnSslMode(String word, String known) {
        return "\"%s\" is no sslmode. Use one of %s.".formatted(word, known);
    }

    static String passwordNotRead(Path file) {
        return "The password file %s can't be read. Make it readable for your user, and for no other.".formatted(file);
    }

    static String passwordReadable(Path file) {
        return "The password file %s can be read by other users. Run: chmod 600 %s".formatted(file, file);
    }

    static String isFolder(Path file) {
        return "The store %s is a folder. Name a file in it, such as %s.".formatted(file, file.resolve("emberkeep.db"));
    }

    static String folderNotMade(Path folder, String reason) {
        return "The folder %s for the store can't be made (%s). Make it yourself, %s"
                .formatted(folder, reason, ELSEWHERE);
    }

    static String fileNotMade(Path file, String reason) {
        return "The store %s can't be made (%s). Let your user write in its folder, %s"
                .formatted(file, reason, ELSEWHERE);
    }

    static String notLooked(Path file, String reason) {
        return "The store %s can't be reached (%s). Make its folder readable to your user, %s"
                .formatted(file, reason, ELSEWHERE);
    }

    static String notWritable(Path fileOrFolder) {
        return "The store needs to write %s, but may not. Let your user write there, %s"
                .formatted(fileOrFolder, ELSEWHERE);
    }

    static String onNetwork(Path file, String kind) {
        return ("The store %s lies on a network file system (%s), where a database gets damaged. Move it to a disk of"
                        + " this computer, %s")
                .formatted(file, kind, ELSEWHERE);
    }

    static String diskFull(Path file) {
        return "The disk that holds the store %s is full. Nothing was changed; make room and try again."
                .formatted(file);
    }

    static String busy(String store) {
        return "Another process kept the store %s busy for too long. Nothing was changed; try again.".formatted(store);
    }

    static String damaged(Path file) {
        return "%s is not a store of Emberkeep, or is damaged. Move it away or put a good copy in its place, %s"
                .formatted(file, ELSEWHERE);
    }

    static String foreign(String store) {
        return "%s is a database of another program; nothing was changed in it. Name another store with --store or the"
                        .formatted(store)
                + " variable EMBERKEEP_STORE.";
    }

    static String newer(String store) {
        return "The store %s was written by a newer Emberkeep; nothing was changed in it. Use that version, %s"
                .formatted(store, ELSEWHERE);
    }

    static String failed(Path file, String reason) {
        return "The store %s failed: %s. See whether its disk is sound, and try again.".formatted(file, reason);
    }

    static String notLetIn(String store, String user, String reason) {
        return "The store %s does not let user %s in (%s). See whether the password in ~/.pgpass or in your credential file is"
                        .formatted(store, user, reason)
                + " right, and pg_hba.conf on the server.";
    }

    static String passwordMissing(String store, String user) {
        return "The store %s wants a password of user %s. Put it into ~/.pgpass or into a file that"
                        .formatted(store, user)
                + " EMBERKEEP_STORE_PASSWORD_FILE names.";
    }

    static String noVault(String store) {
        return "The password of the store %s can't be kept, because this installation has no secure storage. Put it into"
                        .formatted(store)
                + " ~/.pgpass or into a file that EMBERKEEP_STORE_PASSWORD_FILE names.";
    }

    static String needsNoPassword(Path file) {
        return "The store %s is a file and needs no password.".formatted(file);
    }

    static String noDatabase(String store, String database) {
        return "The store %s is not there, because the server has no database %s. Make it (createdb), %s"
                .formatted(store, database, ELSEWHERE);
    }

    static String notAllowed(String store, String user, String reason) {
        return "User %s may not work in the store %s (%s). Make that user the owner of the database or of the schema."
                .formatted(user, store, reason);
    }

    static String standby(String store) {
        return "The store %s can only be read; it may be a standby. Nothing was changed; name the primary server."
                .formatted(store);
    }

    static String serverFull(String store) {
        return "The server of the store %s has no room left on its disk. Nothing was changed; make room and try again."
                .formatted(store);
    }

    static String tooManyConnections(String store) {
        return "The server of the store %s has no connection left. Try again, or raise max_connections on it."
                .formatted(store);
    }

    static String notTrusted(String store, String host, String reason) {
        return ("No safe connection to the store %s (%s). Put the certificate of its authority into"
                        + " ~/.postgresql/root.crt or name it with sslrootcert=FILE; the server's own must be for %s.")
                .formatted(store, reason, host);
    }

    static String unreachable(String store, String reason) {
        return "The store %s can't be reached (%s). Nothing was changed; see whether its server runs, and try again."
                .formatted(store, reason);
    }

    static String serverFailed(String store, String reason) {
        return "The store %s failed: %s. Nothing was changed; its server's log may say more.".formatted(store, reason);
    }

    static String noLibrary(String folder) {
        return ("SQLite's library can't be loaded from %s: programs may not be run from there, or nothing may be"
                        + " written. Name another folder: EMBERKEEP_JAVA_OPTIONS=-Dorg.sqlite.tmpdir=FOLDER.")
                .formatted(folder);
    }

    static String closed(String store) {
        return "The store %s is closed already. Start Emberkeep again.".formatted(store);
    }

    static String commitLost(String store) {
        return ("The connection to the store %s broke while something was written, so nobody knows whether it is there."
                        + " See \"emberkeep run list\" before you try again.")
                .formatted(store);
    }

    static String unreadable(String what) {
        return "What the store holds of %s can't be read, so the store is damaged. Put a good copy in its place."
                .formatted(what);
    }

    static String runExists(String run) {
        return "There is a run %s in the store already. See \"emberkeep run show %s\".".formatted(run, run);
    }

    static String volumeLocked(String volume, String run, int others) {
        return "Run %s works on volume %s%s. Wait for it, or see \"emberkeep run show %s\"."
                .formatted(
                        run,
                        volume,
                        others == 0 ? "" : ", and %d more of the volumes are taken".formatted(others),
                        run);
    }

    static String noSuchRun(String run) {
        return "There is no run %s in the store. See \"emberkeep run list\".".formatted(run);
    }

    static String noSuchStep(String run, int task, int step) {
        return "Run %s has no step %d in task %d.".formatted(run, step, task);
    }

    static String leaseLost(String run, String holder) {
        return "Another process works on run %s now (%s); this one leaves it alone. See \"emberkeep run show %s\"."
                .formatted(run, holder, run);
    }

    static String leaseGone(String run) {
        return "Run %s was given back or is over, so nothing more is written of it. See \"emberkeep run show %s\"."
                .formatted(run, run);
    }
}
