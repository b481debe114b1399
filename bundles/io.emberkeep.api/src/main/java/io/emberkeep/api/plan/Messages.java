package io.emberkeep.api.plan;

import java.time.Duration;

/** What this package says to people. */
final class Messages {
    static final String IN_ANY_CASE = ", in any case";
    static final String ONLY_ON_FAILURE = ", only if a step before it fails";

    private Messages() {}

    static String volume(String label) {
        return "volume \"%s\"".formatted(label);
    }

    static String temporaryVolume(String label) {
        return "temporary volume \"%s\"".formatted(label);
    }

    static String snapshot(String label) {
        return "snapshot \"%s\"".formatted(label);
    }

    static String backup(String label) {
        return "backup \"%s\"".formatted(label);
    }

    static String take(String snapshot, String volume) {
        return "Take %s of %s".formatted(snapshot, volume);
    }

    static String make(String volume, int sizeGiB) {
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

    static String makeFull(String backup, String source) {
        return "Make full %s of %s".formatted(backup, source);
    }

    static String makeIncremental(String backup, String source, String parent) {
        return "Make incremental %s of %s, on top of \"%s\"".formatted(backup, source, parent);
    }

    static String restore(String backup, String volume) {
        return "Write %s onto %s".formatted(backup, volume);
    }

    static String mark(String volume) {
        return "Mark %s with where its data come from".formatted(volume);
    }

    static String markAwaiting(String volume) {
        return "Mark %s until a restore takes the mark away".formatted(volume);
    }

    static String setMetadata(String volume) {
        return "Set the metadata of " + volume;
    }

    static String delete(String thing) {
        return "Delete " + thing;
    }

    static String wait(Duration sinceStart) {
        return "Wait until %s have passed since the start, so that it can still be stopped".formatted(told(sinceStart));
    }

    private static String told(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds % 3600 == 0 ? seconds / 3600 + " h" : seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }
}
