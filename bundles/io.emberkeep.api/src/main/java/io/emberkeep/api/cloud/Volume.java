package io.emberkeep.api.cloud;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Cinder volume as the cloud last told of it.
 *
 * @param name as the owner wrote it, empty where there is none
 * @param rawStatus Cinder's own word, kept because releases add words
 * @param sizeGiB in GiB, as Cinder counts
 * @param host the back end, shown to admins only
 * @param consumesQuota false for what Cinder makes for itself, such as a copy to back up from (told since 3.65)
 * @param details what is told of it beside
 */
public record Volume(
        String id,
        String name,
        String rawStatus,
        int sizeGiB,
        String type,
        String zone,
        boolean bootable,
        boolean encrypted,
        Optional<Instant> createdAt,
        Optional<String> projectId,
        Optional<String> host,
        List<Attachment> attachments,
        Map<String, String> metadata,
        boolean consumesQuota,
        Details details) {
    /** Metadata key that Cinder writes once a restore onto the volume is done (cinder/backup/manager.py). */
    public static final String RESTORED_FROM_KEY = "src_backup_id";

    /**
     * Stands under that key while we wait for a restore. Cinder leaves it nowhere: the backup's metadata take its place, or, where
     * the backup has none, the backup's id does (cinder/backup/manager.py, restore_backup).
     */
    private static final String AWAITED = "awaited-by-emberkeep";

    /** Copies the collections, so that a record never changes. */
    public Volume {
        attachments = List.copyOf(attachments);
        metadata = Map.copyOf(metadata);
    }

    /** A volume that a project made, of which nothing more is told. */
    public Volume(
            String id,
            String name,
            String rawStatus,
            int sizeGiB,
            String type,
            String zone,
            boolean bootable,
            boolean encrypted,
            Optional<Instant> createdAt,
            Optional<String> projectId,
            Optional<String> host,
            List<Attachment> attachments,
            Map<String, String> metadata) {
        this(
                id,
                name,
                rawStatus,
                sizeGiB,
                type,
                zone,
                bootable,
                encrypted,
                createdAt,
                projectId,
                host,
                attachments,
                metadata,
                true,
                Details.NONE);
    }

    /** The same volume, of whose attachments more is known. */
    public Volume attachedAs(List<Attachment> known) {
        return new Volume(
                id,
                name,
                rawStatus,
                sizeGiB,
                type,
                zone,
                bootable,
                encrypted,
                createdAt,
                projectId,
                host,
                known,
                metadata,
                consumesQuota,
                details);
    }

    /** The state as Emberkeep understands it. */
    public VolumeStatus status() {
        return VolumeStatus.of(rawStatus);
    }

    /** The backup that was last restored onto it, as far as Cinder tells. */
    public Optional<String> restoredFrom() {
        return Optional.ofNullable(metadata.get(RESTORED_FROM_KEY)).filter(id -> !id.equals(AWAITED));
    }

    /** Whether a backup was restored onto it, or is about to be, whichever it was: then its metadata tell of its data. */
    public boolean isRestored() {
        return metadata.containsKey(RESTORED_FROM_KEY);
    }

    /** Its metadata with a mark that goes once a restore onto it is done, also one of a backup of the volume itself. */
    public Map<String, String> metadataAwaitingRestore() {
        Map<String, String> marked = new HashMap<>(metadata);
        marked.put(RESTORED_FROM_KEY, AWAITED);
        return marked;
    }

    /** Whether the mark of {@link #metadataAwaitingRestore} is among the metadata. */
    public static boolean isAwaited(Map<String, String> metadata) {
        return AWAITED.equals(metadata.get(RESTORED_FROM_KEY));
    }

    /** Whether Cinder made it for a while, to back up from; it names such a copy so (cinder/volume/manager.py). */
    public boolean isCinders() {
        return name.startsWith("backup-vol-") || !consumesQuota;
    }

    /** The name for people: the volume's own, or its id where it has none. */
    public String label() {
        return name.isBlank() ? id : name;
    }
}
