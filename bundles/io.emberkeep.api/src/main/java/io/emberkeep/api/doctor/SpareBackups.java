package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.BackupNode;
import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.SharedImages;
import io.emberkeep.api.cloud.BackupStatus;
import java.util.Optional;
import java.util.Set;

/** Backups that nobody asked for: whether they can be removed without harm. */
final class SpareBackups {
    private final Patient patient;

    SpareBackups(Patient patient) {
        this.patient = patient;
    }

    /**
     * Why a backup is kept, told in a sentence, and until when.
     *
     * @param untilWhen what a person may do about it
     */
    record Stay(String because, String untilWhen) {}

    /**
     * Empty where its removal does no harm.
     *
     * @param twin another backup of the same moment
     */
    Optional<Stay> whyItStays(KnownBackup known, Optional<String> twin) {
        long children = children(known);
        if (children > 0) {
            return Optional.of(new Stay(Messages.builtOn(children), Messages.UNTIL_NOTHING_BUILDS_ON_IT));
        }
        if (known.hold().isPresent()) {
            return Optional.of(new Stay(Messages.held(known.hold().get()), Messages.UNTIL_RELEASED));
        }
        if (isHarmful(known)) {
            return Optional.of(new Stay(Messages.REMOVAL_HARMS, Messages.UNTIL_NOTHING_SHARES));
        }
        boolean hasTwin = twin.flatMap(patient.catalogue()::backup)
                .filter(KnownBackup::isAvailable)
                .isPresent();
        return !hasTwin && isNewest(known)
                ? Optional.of(new Stay(Messages.NEWEST_DATA, Messages.UNTIL_NEWER))
                : Optional.empty();
    }

    private Optional<ChainForest> forest(KnownBackup known) {
        return Optional.ofNullable(patient.forests().get(known.sourceVolumeId()));
    }

    private long children(KnownBackup known) {
        return forest(known).flatMap(forest -> forest.node(known.id())).stream()
                .flatMap(BackupNode::withDescendants)
                .map(BackupNode::backup)
                .filter(other -> other.isPresent() && !other.id().equals(known.id()))
                .count();
    }

    private boolean isHarmful(KnownBackup known) {
        return known.backup().status() == BackupStatus.ERROR
                ? !new FailedBackups(patient.catalogue()).mayRemove(known.id())
                : new SharedImages(patient.catalogue())
                        .endangeredBy(known.backup(), Set.of(known.id()))
                        .isPresent();
    }

    private boolean isNewest(KnownBackup known) {
        return forest(known)
                .flatMap(ChainForest::newestRestorable)
                .filter(newest -> newest.id().equals(known.id()))
                .isPresent();
    }
}
