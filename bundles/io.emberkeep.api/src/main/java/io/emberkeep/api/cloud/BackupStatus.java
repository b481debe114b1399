package io.emberkeep.api.cloud;

import java.util.Locale;

/** The states of a Cinder backup (cinder/objects/fields.py, BackupStatus); what Cinder may add later is {@link #UNKNOWN}. */
public enum BackupStatus {
    CREATING,
    AVAILABLE,
    DELETING,
    RESTORING,
    ERROR,
    ERROR_DELETING,
    DELETED,
    UNKNOWN;

    /** Reads the text that Cinder gives; a text that is not known becomes {@link #UNKNOWN}, never a good state. */
    public static BackupStatus of(String raw) {
        return StatusText.parse(BackupStatus.class, raw, UNKNOWN);
    }

    /** Whether the state ends by itself, so that waiting makes sense. */
    public boolean isPassing() {
        return this == CREATING || this == DELETING || this == RESTORING;
    }

    /** Whether Cinder accepts a normal DELETE in this state. */
    public boolean isDeletable() {
        return this == AVAILABLE || this == ERROR;
    }

    /** The word as Cinder writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
