package io.emberkeep.service.internal.run;

import io.emberkeep.api.catalogue.ChainInference;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.store.CatalogueStore;
import java.util.List;
import java.util.Optional;

/**
 * Compares what a finished incremental builds on with what was predicted. Between the last look and the request another
 * tool may have made a backup; Cinder tells no parents, but counts children, and its rule can be replayed.
 */
final class ParentOutcome {
    private final CloudGateway cloud;
    private final CatalogueStore catalogues;

    ParentOutcome(CloudGateway cloud, CatalogueStore catalogues) {
        this.cloud = cloud;
        this.catalogues = catalogues;
    }

    /** What is worth telling; a wrong record is put right. */
    Optional<String> noteOn(Action.CreateBackup create, Backup backup) {
        if (!create.capture().incremental()) {
            return Optional.empty();
        }
        if (!backup.incremental()) {
            return Optional.of(Messages.becameFull());
        }
        return origin(backup).flatMap(origin -> compare(create, backup, origin));
    }

    private Optional<Origin> origin(Backup backup) {
        return Optional.ofNullable(catalogues.origins(cloud.scope()).get(backup.id()))
                .or(() -> Origin.ofMetadata(backup.metadata()));
    }

    private Optional<String> compare(Action.CreateBackup create, Backup backup, Origin origin) {
        List<Backup> siblings = cloud.backupsOf(backup.volumeId());
        Optional<Backup> actual = ChainInference.parentOf(backup.id(), siblings)
                .flatMap(id -> find(siblings, id))
                .filter(parent -> isSurely(parent, backup, origin, siblings));
        if (actual.isPresent()) {
            catalogues.recordOrigin(
                    cloud.scope(), backup.id(), origin.onParent(actual.get().id()));
            return Optional.of(Messages.builtOnAnother(actual.get(), origin.parentId()));
        }
        return origin.parentId()
                .filter(recorded -> !create.capture().parentId().equals(Optional.of(recorded)))
                .map(Messages::parentBecame);
    }

    /**
     * The record is right unless another backup has a child now and was surely there before. That the recorded one has none
     * proves nothing by itself: Cinder also subtracts failed children, which it never added.
     */
    private static boolean isSurely(Backup parent, Backup child, Origin origin, List<Backup> siblings) {
        boolean recordedHasNone = origin.parentId()
                .flatMap(id -> find(siblings, id))
                .filter(Backup::hasDependents)
                .isEmpty();
        boolean cameBefore = parent.createdAt().isBefore(child.createdAt());
        return !origin.parentId().equals(Optional.of(parent.id()))
                && parent.hasDependents()
                && (recordedHasNone || cameBefore);
    }

    private static Optional<Backup> find(List<Backup> backups, String id) {
        return backups.stream().filter(backup -> backup.id().equals(id)).findFirst();
    }
}
