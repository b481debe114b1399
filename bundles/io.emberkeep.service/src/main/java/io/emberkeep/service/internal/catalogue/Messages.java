package io.emberkeep.service.internal.catalogue;

/** What a refresh tells while it goes on. */
final class Messages {
    private Messages() {}

    static String connecting(String cloud) {
        return "Logging in at %s".formatted(cloud);
    }

    static String listing(String cloud) {
        return "Listing volumes, snapshots and backups of %s".formatted(cloud);
    }

    static String saving() {
        return "Keeping what was seen";
    }
}
