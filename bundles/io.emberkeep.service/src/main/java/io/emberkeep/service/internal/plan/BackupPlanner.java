package io.emberkeep.service.internal.plan;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.api.plan.Capture;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.Task;
import io.emberkeep.service.internal.Messages;
import io.emberkeep.service.internal.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Plans backups; a pure function of the catalogue, the quotas and the time. */
final class BackupPlanner {
    private final Catalogue catalogue;
    private final Limits limits;
    private final Instant now;

    BackupPlanner(Catalogue catalogue, Limits limits, Instant now) {
        this.catalogue = catalogue;
        this.limits = limits;
        this.now = now;
    }

    Plan plan(BackupWish wish) {
        requireSensible(wish);
        List<Volume> volumes =
                wish.volumeIds().stream().distinct().map(this::backable).toList();
        new QuotaCheck(limits).requireRoomForBackups(volumes, wish.mode());
        List<Task> tasks = volumes.stream().map(volume -> task(volume, wish)).toList();
        return new Plan(
                RunKind.BACKUP,
                wish.cloud(),
                catalogue.scope(),
                now,
                tasks,
                new HashSet<>(volumes.stream().map(Volume::id).toList()),
                false);
    }

    private static void requireSensible(BackupWish wish) {
        if (wish.volumeIds().isEmpty()) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.noVolumeNamed());
        }
        if (!wish.mode().isAvailable()) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.modeNotThere(wish.mode()));
        }
        if (wish.mode() == CaptureMode.CLONE && wish.kind() == BackupWish.Kind.INCREMENTAL) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.cloneIsAlwaysFull());
        }
        wish.name().ifPresent(Names::requireValid);
    }

    private Volume backable(String volumeId) {
        KnownVolume known = catalogue
                .volume(volumeId)
                .orElseThrow(() -> new EmberkeepException(ErrorKind.NOT_FOUND, Messages.noSuchVolume(volumeId)));
        Volume volume = known.volume();
        if (known.goneAt().isPresent()) {
            throw new EmberkeepException(ErrorKind.NOT_FOUND, Messages.volumeGone(volume));
        }
        if (volume.status().isError()) {
            throw new EmberkeepException(ErrorKind.REFUSED, Messages.volumeInError(volume));
        }
        if (!volume.status().canBeBackedUp()) {
            throw new EmberkeepException(ErrorKind.CONFLICT, Messages.volumeBusy(volume));
        }
        return volume;
    }

    private Task task(Volume volume, BackupWish wish) {
        ParentChoice choice = new ParentChooser(catalogue).choose(volume, wish.kind(), wish.mode());
        List<String> reasons = new ArrayList<>(choice.reasons());
        reasons.add(Messages.consistencyOf(volume, wish.mode()));
        Capture capture = new Capture(wish.mode(), volume.id(), choice.parentId());
        String name = wish.name().orElseGet(() -> Names.backup(volume, capture.incremental(), now));
        return new Task(
                Messages.backupTitle(volume, wish.mode(), capture.incremental()),
                volume.id(),
                steps(volume, name, capture),
                reasons);
    }

    private static List<Step> steps(Volume volume, String name, Capture capture) {
        Ref source = new Ref.Id(volume.id());
        return switch (capture.mode()) {
            case DIRECT -> List.of(Step.inTurn(new Action.CreateBackup(source, Optional.empty(), name, capture)));
            case SNAPSHOT -> snapshotSteps(source, volume, name, capture);
            case CLONE -> cloneSteps(volume, name, capture);
            case FROZEN_DIRECT, INSTANCE ->
                throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.modeNotThere(capture.mode()));
        };
    }

    private static List<Step> snapshotSteps(Ref source, Volume volume, String name, Capture capture) {
        Ref snapshot = new Ref.Made(0);
        return List.of(
                Step.inTurn(new Action.CreateSnapshot(volume.id(), Names.temporary(volume))),
                Step.inTurn(new Action.CreateBackup(source, Optional.of(snapshot), name, capture)),
                Step.always(new Action.DeleteSnapshot(snapshot)));
    }

    /** The clone goes before its snapshot: on Ceph a snapshot with a clone is not deleted, though the request is taken. */
    private static List<Step> cloneSteps(Volume volume, String name, Capture capture) {
        Ref snapshot = new Ref.Made(0);
        Ref clone = new Ref.Made(1);
        String temporary = Names.temporary(volume);
        return List.of(
                Step.inTurn(new Action.CreateSnapshot(volume.id(), temporary)),
                Step.inTurn(new Action.CreateVolume(
                        temporary, volume.sizeGiB(), Optional.of(snapshot), Optional.empty(), Optional.empty(), true)),
                Step.inTurn(new Action.CreateBackup(clone, Optional.empty(), name, capture)),
                Step.always(new Action.DeleteVolume(clone)),
                Step.always(new Action.DeleteSnapshot(snapshot)));
    }
}
