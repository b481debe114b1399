package io.emberkeep.sandbox.contract;

/** The two zones that every cloud under test has, each with another backup driver. */
enum Zone {
    /** Backed up by the Ceph driver. */
    MAIN("ssd", "main", "bak-main", "cinder.backup.drivers.ceph.CephBackupDriver"),
    /** Backed up by a chunked driver. */
    REMOTE("hdd-remote", "remote-dc", "bak-remote", "cinder.backup.drivers.posix.PosixBackupDriver");

    private final String volumeType;
    private final String zoneName;
    private final String backupHost;
    private final String backupDriver;

    Zone(String volumeType, String zoneName, String backupHost, String backupDriver) {
        this.volumeType = volumeType;
        this.zoneName = zoneName;
        this.backupHost = backupHost;
        this.backupDriver = backupDriver;
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

    String backupDriver() {
        return backupDriver;
    }

    Zone other() {
        return this == MAIN ? REMOTE : MAIN;
    }

    /** Where the driver says that it puts a backup. */
    String containerOf(String backup) {
        return this == MAIN ? "backups" : backup.substring(0, 2) + "/" + backup.substring(2, 4) + "/" + backup;
    }
}
