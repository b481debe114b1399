package io.emberkeep.service.internal.plan;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.BackupNode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeStatus;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.plan.RestoreWish;
import io.emberkeep.api.plan.RestoreWish.Target;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.Task;
import io.emberkeep.service.internal.Messages;
import io.emberkeep.service.internal.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plans restores; a pure function of the catalogue, the quotas and the time. */
final class RestorePlanner {
    private final Catalogue catalogue;
    private final Limits limits;
    private final Instant now;

    RestorePlanner(Catalogue catalogue, Limits limits, Instant now) {
        this.catalogue = catalogue;
        this.limits = limits;
        this.now = now;
    }

    Plan plan(RestoreWish wish) {
        KnownBackup backup = catalogue
                .backup(wish.backupId())
                .filter(KnownBackup::isPresent)
                .orElseThrow(() -> new EmberkeepException(ErrorKind.NOT_FOUND, Messages.noSuchBackup(wish.backupId())));
        List<BackupNode> chain = requireRestorable(backup);
        return switch (wish.target()) {
            case Target.NewVolume target -> ontoNew(wish.cloud(), backup, chain, target);
            case Target.ExistingVolume target -> ontoExisting(wish.cloud(), backup, chain, target);
        };
    }

    private List<BackupNode> requireRestorable(KnownBackup backup) {
        ChainForest forest = catalogue.forest(backup.sourceVolumeId());
        List<BackupNode> chain = forest.pathTo(backup.id());
        Optional<BackupNode> busy = chain.stream()
                .filter(node -> node.backup().backup().status().isPassing())
                .findFirst();
        if (busy.isPresent()) {
            throw new EmberkeepException(
                    ErrorKind.CONFLICT, Messages.backupBusy(busy.get().backup().backup()));
        }
        if (!forest.isRestorable(backup.id())) {
            throw new EmberkeepException(ErrorKind.REFUSED, Messages.notRestorable(backup.backup(), chain));
        }
        return chain;
    }

    private Plan ontoNew(String cloud, KnownBackup backup, List<BackupNode> chain, Target.NewVolume target) {
        Names.requireValid(target.name());
        Optional<Volume> source = catalogue.volume(backup.sourceVolumeId()).map(KnownVolume::volume);
        Optional<String> type = target.type().or(() -> source.map(Volume::type)).filter(name -> !name.isBlank());
        new QuotaCheck(limits).requireRoomForVolume(backup.backup().sizeGiB(), type);
        Ref made = new Ref.Made(0);
        List<Step> steps = List.of(
                Step.inTurn(new Action.CreateVolume(
                        target.name(),
                        backup.backup().sizeGiB(),
                        Optional.empty(),
                        type,
                        target.zone().or(() -> source.map(Volume::zone)).filter(zone -> !zone.isBlank()),
                        false)),
                Step.inTurn(new Action.RestoreBackup(backup.id(), made)),
                Step.inTurn(new Action.SetVolumeMetadata(made, Map.of(), true)),
                Step.onFailure(new Action.DeleteVolume(made)));
        Task task = new Task(
                Messages.restoreToNewTitle(backup.backup(), target.name()),
                backup.sourceVolumeId(),
                steps,
                List.of(Messages.restoreReads(chain)));
        return plan(cloud, task, Set.of(backup.sourceVolumeId()), false);
    }

    /**
     * A restore is known again by the backup's id that Cinder writes onto the volume. Where it writes none, since the backup
     * is the volume's own, or where it stands there from an earlier restore, a mark of ours goes first.
     */
    private Plan ontoExisting(String cloud, KnownBackup backup, List<BackupNode> chain, Target.ExistingVolume target) {
        Volume volume = requireTarget(target.volumeId(), backup.backup().sizeGiB());
        Map<String, String> after = new HashMap<>(volume.metadata());
        after.put(Volume.RESTORED_FROM_KEY, backup.id());
        Ref onto = new Ref.Id(volume.id());
        List<Step> steps = new ArrayList<>();
        boolean marked = volume.id().equals(backup.backup().volumeId())
                || volume.restoredFrom().filter(backup.id()::equals).isPresent();
        if (marked) {
            steps.add(Step.inTurn(new Action.SetVolumeMetadata(onto, volume.metadataAwaitingRestore(), false)));
        }
        steps.add(Step.inTurn(new Action.RestoreBackup(backup.id(), onto)));
        steps.add(Step.inTurn(new Action.SetVolumeMetadata(onto, after, false)));
        if (marked) {
            steps.add(Step.onFailure(new Action.SetVolumeMetadata(onto, volume.metadata(), false)));
        }
        Task task = new Task(
                Messages.restoreOntoTitle(backup.backup(), volume),
                backup.sourceVolumeId(),
                steps,
                List.of(Messages.overwrites(volume), Messages.restoreReads(chain)));
        return plan(cloud, task, new HashSet<>(List.of(backup.sourceVolumeId(), volume.id())), true);
    }

    private Volume requireTarget(String volumeId, int sizeGiB) {
        Volume volume = catalogue
                .volume(volumeId)
                .filter(known -> known.goneAt().isEmpty())
                .map(KnownVolume::volume)
                .orElseThrow(() -> new EmberkeepException(ErrorKind.NOT_FOUND, Messages.noSuchVolume(volumeId)));
        if (volume.status() != VolumeStatus.AVAILABLE) {
            throw new EmberkeepException(ErrorKind.CONFLICT, Messages.targetNotAvailable(volume));
        }
        if (volume.sizeGiB() < sizeGiB) {
            throw new EmberkeepException(ErrorKind.REFUSED, Messages.targetTooSmall(volume, sizeGiB));
        }
        return volume;
    }

    private Plan plan(String cloud, Task task, Set<String> locked, boolean destructive) {
        return new Plan(RunKind.RESTORE, cloud, catalogue.scope(), now, List.of(task), locked, destructive);
    }
}
