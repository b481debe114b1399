package io.emberkeep.service.internal.plan;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.BackupDriver;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.OtherScheduler;
import io.emberkeep.api.catalogue.ParentRule.Prediction;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.doctor.Doctor;
import io.emberkeep.api.plan.BackupWish.Kind;
import io.emberkeep.service.internal.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides between full and incremental, and refuses what a driver is known to turn into data loss. */
final class ParentChooser {
    private final Catalogue catalogue;

    ParentChooser(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    ParentChoice choose(Volume volume, Kind kind, CaptureMode mode) {
        BackupDriver driver = catalogue.driver(volume.zone());
        if (mode == CaptureMode.SNAPSHOT && !driver.allowsSnapshotBackups()) {
            throw new EmberkeepException(ErrorKind.REFUSED, Messages.snapshotBackupRefused(volume));
        }
        if (mode == CaptureMode.CLONE) {
            return ParentChoice.full(Messages.cloneIsAlwaysFull());
        }
        return switch (kind) {
            case FULL -> ParentChoice.full(Messages.fullAsAsked());
            case INCREMENTAL -> incremental(volume, driver);
            case AUTOMATIC -> automatic(volume, driver);
        };
    }

    private ParentChoice incremental(Volume volume, BackupDriver driver) {
        Backup parent = predictedParent(volume)
                .orElseThrow(() -> new EmberkeepException(
                        ErrorKind.REFUSED, Messages.incrementalImpossible(volume, whyNoParent(volume))));
        Optional<String> danger = danger(volume, parent, driver);
        if (danger.isPresent()) {
            throw new EmberkeepException(ErrorKind.REFUSED, Messages.incrementalRefused(volume, danger.get()));
        }
        List<String> reasons = new ArrayList<>(List.of(Messages.incrementalOn(parent)));
        doubt(volume, parent).ifPresent(reasons::add);
        otherTool(volume, parent).ifPresent(reasons::add);
        return new ParentChoice(Optional.of(parent.id()), reasons);
    }

    private ParentChoice automatic(Volume volume, BackupDriver driver) {
        Optional<Backup> parent = predictedParent(volume);
        if (parent.isEmpty()) {
            return ParentChoice.full(Messages.fullBecause(whyNoParent(volume)));
        }
        return danger(volume, parent.get(), driver)
                .or(() -> doubt(volume, parent.get()))
                .map(why -> ParentChoice.full(Messages.fullBecause(why)))
                .orElseGet(() -> on(volume, parent.get()));
    }

    private ParentChoice on(Volume volume, Backup parent) {
        List<String> reasons = new ArrayList<>(List.of(Messages.incrementalOn(parent)));
        otherTool(volume, parent).ifPresent(reasons::add);
        return new ParentChoice(Optional.of(parent.id()), reasons);
    }

    private Optional<Backup> predictedParent(Volume volume) {
        return predict(volume) instanceof Prediction.Parent parent ? Optional.of(parent.backup()) : Optional.empty();
    }

    private String whyNoParent(Volume volume) {
        return predict(volume) instanceof Prediction.Blocked blocked
                ? Messages.blockedBy(
                        blocked.by(),
                        Doctor.mayRemoveFailed(catalogue, blocked.by().id()))
                : Messages.nothingToBuildOn();
    }

    private Prediction predict(Volume volume) {
        List<Backup> siblings = catalogue.backups().values().stream()
                .filter(KnownBackup::isPresent)
                .map(KnownBackup::backup)
                .filter(backup -> backup.volumeId().equals(volume.id()))
                .toList();
        return catalogue.parentRule().predict(siblings, Optional.empty());
    }

    /** Why an incremental on this parent would fail, or do harm. */
    private Optional<String> danger(Volume volume, Backup parent, BackupDriver driver) {
        if (parent.snapshotId().isPresent() && !driver.allowsSnapshotBackups()) {
            return Optional.of(Messages.parentIsSnapshotBackup(parent));
        }
        if (!catalogue.forest(volume.id()).isRestorable(parent.id())) {
            return Optional.of(Messages.parentNotRestorable(parent));
        }
        if (driver.kind() == BackupDriver.Kind.CHUNKED && parent.sizeGiB() != volume.sizeGiB()) {
            return Optional.of(Messages.volumeWasExtended(volume, parent));
        }
        return driver.kind() == BackupDriver.Kind.CHUNKED ? Optional.empty() : moved(volume, parent);
    }

    /** What Ceph's driver needs for an incremental is a snapshot within the volume, which does not move with it. */
    private Optional<String> moved(Volume volume, Backup parent) {
        return catalogue
                .volume(volume.id())
                .flatMap(KnownVolume::movedAt)
                .filter(at -> parent.createdAt().isBefore(at))
                .map(at -> Messages.volumeHasMoved(volume, at));
    }

    /** Another tool's schedule goes on beside us, and each builds on the other's backups. */
    private Optional<String> otherTool(Volume volume, Backup parent) {
        List<KnownBackup> ofVolume = catalogue.backups().values().stream()
                .filter(known -> known.backup().volumeId().equals(volume.id()))
                .toList();
        boolean theirs = catalogue
                .backup(parent.id())
                .filter(known -> known.origin().isEmpty())
                .isPresent();
        return OtherScheduler.among(ofVolume, catalogue.refreshedAt())
                .map(other -> Messages.otherScheduler(other, parent, theirs));
    }

    /** Why a full backup is the better choice, though an incremental may work. */
    private static Optional<String> doubt(Volume volume, Backup parent) {
        return parent.sizeGiB() != volume.sizeGiB()
                ? Optional.of(Messages.volumeWasExtended(volume, parent))
                : Optional.empty();
    }
}
