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

    static String noPostgresqlYet() {
        return "A store on PostgreSQL is not supported yet. Give the path of a file, such as"
                + " sqlite:/srv/emberkeep.db.";
    }

    static String unknownScheme(String scheme, String location) {
        return "There are no stores of the kind %s. Give the path of a file; if \"%s\" is one, write sqlite: before it."
                .formatted(scheme, location);
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

    static String busy(Path file) {
        return "Another process kept the store %s busy for too long. Nothing was changed; try again.".formatted(file);
    }

    static String damaged(Path file) {
        return "%s is not a store of Emberkeep, or is damaged. Move it away or put a good copy in its place, %s"
                .formatted(file, ELSEWHERE);
    }

    static String foreign(Path file) {
        return "%s is a database of another program; nothing was changed in it. Name another file with --store or the"
                        .formatted(file)
                + " variable EMBERKEEP_STORE.";
    }

    static String newer(Path file) {
        return "The store %s was written by a newer Emberkeep; nothing was changed in it. Use that version, %s"
                .formatted(file, ELSEWHERE);
    }

    static String failed(Path file, String reason) {
        return "The store %s failed: %s. See whether its disk is sound, and try again.".formatted(file, reason);
    }

    static String noLibrary(String folder) {
        return ("SQLite's library can't be loaded from %s: programs may not be run from there, or nothing may be written."
                        + " Name another folder: EMBERKEEP_JAVA_OPTIONS=-Dorg.sqlite.tmpdir=FOLDER.")
                .formatted(folder);
    }

    static String closed(Path file) {
        return "The store %s is closed already. Start Emberkeep again.".formatted(file);
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
