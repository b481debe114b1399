package io.emberkeep.sandbox.internal.company;

import java.util.List;
import java.util.Optional;

/**
 * A volume of the company.
 *
 * @param server who uses it; the first disk of a server is the one that it starts from
 * @param mebibytes how much was written to it before the first night
 * @param kibPerSecond how much its server writes while somebody watches
 */
record Disk(
        String name, int size, String type, Optional<String> server, int mebibytes, int kibPerSecond, Keeper keeper) {
    private static final String NEAR = "ssd";
    private static final String FAR = "hdd-remote";

    /** A shop on the web with its database and its files: two zones, and most of it backed up each night. */
    static final List<Disk> ALL = List.of(
            near("web-1-root", 10, "web-1", 3, 0, Keeper.EMBERKEEP_NIGHTLY),
            near("web-assets", 40, "web-1", 8, 16, Keeper.EMBERKEEP_NIGHTLY),
            near("web-2-root", 10, "web-2", 3, 0, Keeper.EMBERKEEP_NIGHTLY),
            near("uploads", 60, "web-2", 6, 16, Keeper.PROVIDER),
            near("db-1-root", 10, "db-1", 3, 0, Keeper.EMBERKEEP_NIGHTLY),
            near("db-data", 200, "db-1", 12, 64, Keeper.EMBERKEEP_NIGHTLY),
            near("db-log", 20, "db-1", 4, 32, Keeper.EMBERKEEP_NIGHTLY),
            near("files-1-root", 10, "files-1", 3, 0, Keeper.EMBERKEEP_NIGHTLY),
            new Disk("files", 2, FAR, Optional.of("files-1"), 2, 8, Keeper.EMBERKEEP_NIGHTLY),
            new Disk("photos", 3, FAR, Optional.of("files-1"), 2, 0, Keeper.SCRIPT),
            new Disk("archive", 4, FAR, Optional.empty(), 1, 0, Keeper.EMBERKEEP_WEEKLY),
            new Disk("scratch", 100, NEAR, Optional.empty(), 2, 0, Keeper.NOBODY));

    private static Disk near(String name, int size, String server, int mebibytes, int kibPerSecond, Keeper keeper) {
        return new Disk(name, size, NEAR, Optional.of(server), mebibytes, kibPerSecond, keeper);
    }

    String zone() {
        return isFar() ? "remote-dc" : "main";
    }

    boolean isFar() {
        return type.equals(FAR);
    }
}
