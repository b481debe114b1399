package io.emberkeep.sandbox.contract;

/** The two zones that every cloud under test has, each with another backup driver. */
enum Zone {
    /** Backed up by the Ceph driver. */
    MAIN("ssd", "main"),
    /** Backed up by a chunked driver. */
    REMOTE("hdd-remote", "remote-dc");

    private final String volumeType;
    private final String zoneName;

    Zone(String volumeType, String zoneName) {
        this.volumeType = volumeType;
        this.zoneName = zoneName;
    }

    String volumeType() {
        return volumeType;
    }

    String zoneName() {
        return zoneName;
    }
}
