package io.emberkeep.api.plan;

import io.emberkeep.api.catalogue.CaptureMode;
import java.util.List;
import java.util.Optional;

/**
 * What a person asks for when backing up.
 *
 * @param volumeIds ids, each once
 * @param name for the backups; absent for one made of the volume's name and the time
 */
public record BackupWish(String cloud, List<String> volumeIds, Kind kind, CaptureMode mode, Optional<String> name) {
    /** Copies the ids, so that a record never changes. */
    public BackupWish {
        volumeIds = List.copyOf(volumeIds);
    }

    /** Full, incremental, or whichever can work. */
    public enum Kind {
        FULL,
        INCREMENTAL,
        AUTOMATIC
    }
}
