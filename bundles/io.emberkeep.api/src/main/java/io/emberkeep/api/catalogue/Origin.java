package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.Volume;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What we know of a backup because Emberkeep made it: kept in the store, and on the backup itself as metadata, so that
 * another console knows it too.
 *
 * @param tag run, task, step and attempt that made it
 * @param sourceVolumeId the volume whose data it holds, which for a clone is not the one that Cinder names
 * @param parentId the parent that was predicted before and confirmed after; absent for a full
 * @param capturedAt when the data were captured, where that is better known than by Cinder's timestamp
 */
public record Origin(
        String tag,
        CaptureMode mode,
        String sourceVolumeId,
        Optional<String> parentId,
        Optional<Consistency> consistency,
        Optional<Instant> capturedAt) {
    /** Metadata key of the tag; also on volumes and snapshots that a run makes. */
    public static final String TAG_KEY = "emberkeep:run";

    /** Metadata key on volumes and snapshots that a run makes and deletes again. */
    public static final String TEMPORARY_KEY = "emberkeep:temporary";

    private static final String MODE_KEY = "emberkeep:mode";
    private static final String SOURCE_KEY = "emberkeep:source";
    private static final String PARENT_KEY = "emberkeep:parent";
    private static final String LEVEL_KEY = "emberkeep:consistency";
    private static final String CAPTURED_KEY = "emberkeep:captured";

    /**
     * Whether a run makes this volume only for a while. A restore copies the metadata of the volume that was backed up
     * (cinder/backup/driver.py), so a volume that was restored tells by them where its data are from, not what it is.
     */
    public static boolean isTemporary(Volume volume) {
        return volume.metadata().containsKey(TEMPORARY_KEY) && !volume.isRestored();
    }

    /** The same with the parent that the cloud has really taken. */
    public Origin onParent(String id) {
        return new Origin(tag, mode, sourceVolumeId, Optional.of(id), consistency, capturedAt);
    }

    /** The metadata that carry this on the backup. */
    public Map<String, String> toMetadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(TAG_KEY, tag);
        metadata.put(MODE_KEY, mode.word());
        metadata.put(SOURCE_KEY, sourceVolumeId);
        parentId.ifPresent(id -> metadata.put(PARENT_KEY, id));
        consistency.ifPresent(c ->
                metadata.put(LEVEL_KEY, c.level().word() + "/" + c.certainty().word()));
        capturedAt.ifPresent(at -> metadata.put(CAPTURED_KEY, at.toString()));
        return metadata;
    }

    /** Reads what {@link #toMetadata()} wrote; empty where the backup was not made by Emberkeep. */
    public static Optional<Origin> ofMetadata(Map<String, String> metadata) {
        String tag = metadata.get(TAG_KEY);
        String source = metadata.get(SOURCE_KEY);
        Optional<CaptureMode> mode = Optional.ofNullable(metadata.get(MODE_KEY)).flatMap(CaptureMode::ofWord);
        if (tag == null || source == null || mode.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Origin(
                tag,
                mode.get(),
                source,
                Optional.ofNullable(metadata.get(PARENT_KEY)),
                Optional.ofNullable(metadata.get(LEVEL_KEY)).flatMap(Origin::consistencyOf),
                Optional.ofNullable(metadata.get(CAPTURED_KEY)).flatMap(Origin::instantOf)));
    }

    private static Optional<Consistency> consistencyOf(String text) {
        for (Consistency.Level level : Consistency.Level.values()) {
            for (Consistency.Certainty certainty : Consistency.Certainty.values()) {
                if (text.equals(level.word() + "/" + certainty.word())) {
                    return Optional.of(new Consistency(level, certainty));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> instantOf(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }
}
