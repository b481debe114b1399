package io.emberkeep.api.catalogue;

import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.run.Tag;
import java.time.Instant;
import java.util.Optional;

/**
 * A backup as the catalogue remembers it.
 *
 * @param origin present where Emberkeep made it
 * @param goneAt when a refresh first missed it
 * @param hold present where a person forbade its deletion
 * @param statusSince when a refresh first saw it in the state that it is in
 */
public record KnownBackup(
        Backup backup,
        Optional<Origin> origin,
        Optional<Instant> goneAt,
        Optional<Hold> hold,
        Optional<Instant> statusSince) {
    /** A backup of which nothing more is remembered. */
    public KnownBackup(Backup backup, Optional<Origin> origin, Optional<Instant> goneAt) {
        this(backup, origin, goneAt, Optional.empty(), Optional.empty());
    }

    /** Cinder's id. */
    public String id() {
        return backup.id();
    }

    /** The volume whose data it holds. */
    public String sourceVolumeId() {
        return origin.map(Origin::sourceVolumeId).orElse(backup.volumeId());
    }

    /** How it was captured; for a backup that another tool made, as far as Cinder shows it. */
    public CaptureMode mode() {
        return origin.map(Origin::mode)
                .orElse(backup.snapshotId().isPresent() ? CaptureMode.SNAPSHOT : CaptureMode.DIRECT);
    }

    /** The moment that its data are of, as well as we know it. */
    public Instant pointInTime() {
        return origin.flatMap(Origin::capturedAt).orElse(backup.dataTimestamp());
    }

    /** Whether the cloud still had it at the last refresh. */
    public boolean isPresent() {
        return goneAt.isEmpty();
    }

    /** Whether the cloud has it and calls it good; one that is being restored stays good whatever comes of that. */
    public boolean isAvailable() {
        return isPresent() && (backup.status() == BackupStatus.AVAILABLE || backup.status() == BackupStatus.RESTORING);
    }

    /** How consistent its data are, where that is known; a failed one has none. */
    public Optional<Consistency> consistency() {
        return origin.filter(made -> backup.status() != BackupStatus.ERROR).flatMap(Origin::consistency);
    }

    /** The tag of the step that made it; on clouds whose backups have no metadata it stands in the name. */
    public Optional<Tag> tag() {
        return origin.flatMap(made -> Tag.of(made.tag())).or(() -> Tag.of(backup.metadata(), backup.name()));
    }

    /** The id of the run that made it, where Emberkeep did. */
    public Optional<String> runId() {
        return origin.map(o -> o.tag().split("/")[0]);
    }
}
