package io.emberkeep.sandbox.internal.world;

/** The states of a snapshot. */
public enum SnapshotStatus {
    CREATING("creating"),
    AVAILABLE("available"),
    BACKING_UP("backing-up"),
    DELETING("deleting"),
    ERROR("error");

    private final String text;

    SnapshotStatus(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
