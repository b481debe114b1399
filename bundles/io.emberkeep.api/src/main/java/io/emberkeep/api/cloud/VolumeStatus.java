package io.emberkeep.api.cloud;

/** The states of a Cinder volume that matter to backups (cinder/objects/fields.py, VolumeStatus). */
public enum VolumeStatus {
    CREATING,
    AVAILABLE,
    RESERVED,
    ATTACHING,
    DETACHING,
    IN_USE,
    MAINTENANCE,
    DELETING,
    AWAITING_TRANSFER,
    BACKING_UP,
    RESTORING_BACKUP,
    DOWNLOADING,
    UPLOADING,
    RETYPING,
    EXTENDING,
    ERROR,
    ERROR_DELETING,
    ERROR_BACKING_UP,
    ERROR_RESTORING,
    ERROR_EXTENDING,
    ERROR_MANAGING,
    UNKNOWN;

    /** Reads the text that Cinder gives; a text that is not known becomes {@link #UNKNOWN}, never a good state. */
    public static VolumeStatus of(String raw) {
        return StatusText.parse(VolumeStatus.class, raw, UNKNOWN);
    }

    /** Whether Cinder accepts a backup of the volume now (cinder/backup/api.py: available or in-use). */
    public boolean canBeBackedUp() {
        return this == AVAILABLE || this == IN_USE;
    }

    /** Whether the volume is in a state that needs somebody to act. */
    public boolean isError() {
        return name().startsWith("ERROR");
    }
}
