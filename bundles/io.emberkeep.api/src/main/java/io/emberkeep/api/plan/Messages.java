package io.emberkeep.api.plan;

/** What this package says to people. */
final class Messages {
    static final String VOLUME = "volume ";
    static final String SNAPSHOT = "snapshot ";
    static final String BACKUP = "backup ";
    static final String TEMPORARY = "temporary ";
    static final String IN_ANY_CASE = ", in any case";
    static final String ONLY_ON_FAILURE = ", only if a step before it fails";

    private Messages() {}

    static String takeSnapshot(String name, String volume) {
        return "Take snapshot %s of volume %s".formatted(name, volume);
    }

    static String makeVolume(String volume, int sizeGiB) {
        return "Make %s of %d GiB".formatted(volume, sizeGiB);
    }

    static String ofType(String type) {
        return ", type " + type;
    }

    static String inZone(String zone) {
        return ", zone " + zone;
    }

    static String from(String source) {
        return ", from " + source;
    }

    static String makeFull(String name, String source) {
        return "Make full backup %s of %s".formatted(name, source);
    }

    static String makeIncremental(String name, String source, String parent) {
        return "Make incremental backup %s of %s, on top of %s".formatted(name, source, parent);
    }

    static String restore(String backup, String volume) {
        return "Write backup %s onto %s".formatted(backup, volume);
    }

    static String mark(String volume) {
        return "Mark %s with where its data come from".formatted(volume);
    }

    static String delete(String thing) {
        return "Delete " + thing;
    }
}
