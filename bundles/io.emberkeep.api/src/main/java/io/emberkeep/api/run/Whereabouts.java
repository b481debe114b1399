package io.emberkeep.api.run;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.plan.Action;
import java.util.Optional;

/** What became of the things that runs made, as they were last seen. */
public final class Whereabouts {
    private final Optional<Catalogue> catalogue;

    /** Knows what was seen of a cloud, where there is something. */
    public Whereabouts(Optional<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    /** The state of what a step made, {@code deleted} for what is gone; empty where it made nothing or nothing is known. */
    public Optional<String> of(Action action, StepRecord step) {
        Optional<String> made = step.resourceId();
        return switch (action) {
            case Action.CreateBackup backup -> made.flatMap(this::backup);
            case Action.CreateVolume volume -> made.flatMap(this::volume);
            case Action.CreateSnapshot snapshot -> made.flatMap(this::snapshot);
            case Action.RestoreBackup restore -> made.flatMap(this::volume);
            default -> Optional.empty();
        };
    }

    private Optional<String> backup(String id) {
        return catalogue
                .flatMap(seen -> seen.backup(id))
                .map(known -> known.isPresent() ? known.backup().rawStatus() : BackupStatus.DELETED.text());
    }

    /** What a run made for a while is not remembered once it is gone. */
    private Optional<String> volume(String id) {
        return catalogue.map(seen -> seen.volume(id)
                .filter(known -> known.isPresent())
                .map(known -> known.volume().rawStatus())
                .orElse(BackupStatus.DELETED.text()));
    }

    private Optional<String> snapshot(String id) {
        return catalogue.map(seen -> seen.snapshots().stream()
                .filter(snapshot -> snapshot.id().equals(id))
                .map(Snapshot::rawStatus)
                .findFirst()
                .orElse(BackupStatus.DELETED.text()));
    }
}
