package io.emberkeep.sandbox.internal.world;

import java.util.Locale;

/** The states of a backup. */
public enum BackupStatus {
    CREATING,
    AVAILABLE,
    RESTORING,
    DELETING,
    ERROR,
    ERROR_DELETING;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
