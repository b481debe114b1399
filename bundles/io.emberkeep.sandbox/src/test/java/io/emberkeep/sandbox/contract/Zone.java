package io.emberkeep.sandbox.contract;

/** The two zones that every cloud under test has, each with another backup driver. */
enum Zone {
    /** Backed up by the Ceph driver. */
    MAIN("ssd", "main", "bak-main"),
    /** Backed up by a chunked driver. */
    REMOTE("hdd-remote", "remote-dc", "bak-remote");

    private final String volumeType;
    private final String zoneName;
    private final String backupHost;

    Zone(String volumeType, String zoneName, String backupHost) {
        this.volumeType = volumeType;
        this.zoneName = zoneName;
        this.backupHost = backupHost;
    }

    String volumeType() {
        return volumeType;
    }

    String zoneName() {
        return zoneName;
    }

    String backupHost() {
        return backupHost;
    }
}
