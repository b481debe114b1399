package io.emberkeep.api.cloud;

/** The states of a Cinder snapshot (cinder/objects/fields.py, SnapshotStatus). */
public enum SnapshotStatus {
    CREATING,
    AVAILABLE,
    BACKING_UP,
    RESTORING,
    UNMANAGING,
    DELETING,
    DELETED,
    ERROR,
    ERROR_DELETING,
    UNKNOWN;

    /** Reads the text that Cinder gives; a text that is not known becomes {@link #UNKNOWN}, never a good state. */
    public static SnapshotStatus of(String raw) {
        return StatusText.parse(SnapshotStatus.class, raw, UNKNOWN);
    }
}
