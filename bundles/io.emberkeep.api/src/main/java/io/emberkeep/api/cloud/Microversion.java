package io.emberkeep.api.cloud;

/** A microversion of the block storage API; what a cloud can do is asked of its greatest one. */
public record Microversion(int major, int minor) implements Comparable<Microversion> {
    /** Backups carry metadata. */
    public static final Microversion BACKUP_METADATA = new Microversion(3, 43);
    /** A snapshot of a volume in use needs no force (and refuses it). */
    public static final Microversion SNAPSHOT_WITHOUT_FORCE = new Microversion(3, 66);

    /**
     * Reads a text such as {@code 3.70}.
     *
     * @throws IllegalArgumentException where the text is no microversion
     */
    public static Microversion of(String text) {
        String[] parts = text.strip().split("\\.");
        if (parts.length != 2) {
            throw new IllegalArgumentException(text);
        }
        return new Microversion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /** Whether this is the other one or newer. */
    public boolean atLeast(Microversion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(Microversion other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
