package io.emberkeep.service.internal.run;

import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.Volume;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A state that things are in while the cloud works on them; few are in it, however many there are. */
enum Passing {
    BACKUP_CREATING(Kind.BACKUP, "creating"),
    BACKUP_RESTORING(Kind.BACKUP, "restoring"),
    BACKUP_DELETING(Kind.BACKUP, "deleting"),
    VOLUME_CREATING(Kind.VOLUME, "creating"),
    VOLUME_BACKING_UP(Kind.VOLUME, "backing-up"),
    VOLUME_RESTORING(Kind.VOLUME, "restoring-backup"),
    VOLUME_DELETING(Kind.VOLUME, "deleting"),
    SNAPSHOT_CREATING(Kind.SNAPSHOT, "creating"),
    SNAPSHOT_BACKING_UP(Kind.SNAPSHOT, "backing-up"),
    SNAPSHOT_DELETING(Kind.SNAPSHOT, "deleting");

    private enum Kind {
        BACKUP,
        VOLUME,
        SNAPSHOT
    }

    private final Kind kind;
    private final String word;

    Passing(Kind kind, String word) {
        this.kind = kind;
        this.word = word;
    }

    /** The ids of all that are in it, by one list. */
    Set<String> idsIn(CloudGateway cloud) {
        Stream<String> ids = switch (kind) {
            case BACKUP -> cloud.backupsIn(word).stream().map(Backup::id);
            case VOLUME -> cloud.volumesIn(word).stream().map(Volume::id);
            case SNAPSHOT -> cloud.snapshotsIn(word).stream().map(Snapshot::id);
        };
        return ids.collect(Collectors.toSet());
    }

    /** Whether one thing is in it, by a look at that alone. */
    boolean holds(CloudGateway cloud, String id) {
        Optional<String> status = switch (kind) {
            case BACKUP -> cloud.backup(id).map(Backup::rawStatus);
            case VOLUME -> cloud.volume(id).map(Volume::rawStatus);
            case SNAPSHOT -> cloud.snapshot(id).map(Snapshot::rawStatus);
        };
        return status.filter(word::equals).isPresent();
    }
}
