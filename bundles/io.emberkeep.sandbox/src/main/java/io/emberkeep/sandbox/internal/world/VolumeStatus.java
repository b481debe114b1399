package io.emberkeep.sandbox.internal.world;

/** The states of a volume. */
public enum VolumeStatus {
    CREATING("creating"),
    AVAILABLE("available"),
    RESERVED("reserved"),
    ATTACHING("attaching"),
    DETACHING("detaching"),
    IN_USE("in-use"),
    BACKING_UP("backing-up"),
    RESTORING("restoring-backup"),
    EXTENDING("extending"),
    DELETING("deleting"),
    ERROR("error"),
    ERROR_RESTORING("error_restoring"),
    ERROR_EXTENDING("error_extending"),
    ERROR_DELETING("error_deleting");

    private final String text;

    VolumeStatus(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
