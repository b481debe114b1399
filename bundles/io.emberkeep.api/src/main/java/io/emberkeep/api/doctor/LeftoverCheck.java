package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What runs, or Cinder itself, made for a while and have not removed. */
final class LeftoverCheck implements Check {
    /** What another store's run has made may still be at work. */
    private static final Duration SURELY_OVER = Duration.ofHours(24);

    private static final Duration CINDER_IS_DONE = Duration.ofHours(1);

    @Override
    public Stream<Diagnosis> of(Patient patient) {
        Stream<Diagnosis> volumes = patient.presentVolumes()
                .map(known -> known.volume())
                .flatMap(volume -> ofVolume(patient, volume).stream());
        Stream<Diagnosis> snapshots =
                patient.catalogue().snapshots().stream().flatMap(snapshot -> ofSnapshot(patient, snapshot).stream());
        return Stream.concat(volumes, snapshots);
    }

    private static Optional<Diagnosis> ofVolume(Patient patient, Volume volume) {
        if (Origin.isTemporary(volume)) {
            return ours(patient, Patient.subject(volume), volume.metadata(), volume.createdAt())
                    .map(found -> found.curedBy(Optional.of(new Cure.RemoveVolume(volume.id()))));
        }
        boolean cinders = volume.isCinders() && !isBackingUp(patient, volume.id(), volume.name());
        return cinders ? cinders(patient, Patient.subject(volume), volume.createdAt()) : Optional.empty();
    }

    private static Optional<Diagnosis> ofSnapshot(Patient patient, Snapshot snapshot) {
        if (snapshot.metadata().containsKey(Origin.TEMPORARY_KEY)) {
            return ours(patient, Patient.subject(snapshot), snapshot.metadata(), snapshot.createdAt())
                    .map(found -> found.curedBy(Optional.of(new Cure.RemoveSnapshot(snapshot.id()))));
        }
        boolean cinders = snapshot.name().startsWith("backup-snap-")
                && !isBackingUp(patient, snapshot.volumeId(), snapshot.name());
        return cinders ? cinders(patient, Patient.subject(snapshot), snapshot.createdAt()) : Optional.empty();
    }

    private static Optional<Diagnosis> ours(
            Patient patient, Subject subject, Map<String, String> metadata, Optional<Instant> createdAt) {
        Optional<Run> run = patient.runOf(metadata);
        boolean over = run.map(known -> !known.state().isOpen())
                .orElseGet(() -> createdAt
                        .filter(at -> patient.isOlderThan(at, SURELY_OVER))
                        .isPresent());
        return over
                ? Optional.of(Diagnosis.of(
                        Diagnosis.Kind.LEFTOVER,
                        Severity.WARNING,
                        subject,
                        Messages.leftover(subject, run.map(Run::id)),
                        createdAt,
                        Messages.REMOVE_IT))
                : Optional.empty();
    }

    private static Optional<Diagnosis> cinders(Patient patient, Subject subject, Optional<Instant> createdAt) {
        return createdAt
                .filter(at -> patient.isOlderThan(at, CINDER_IS_DONE))
                .map(at -> Diagnosis.of(
                                Diagnosis.Kind.CINDER_LEFTOVER,
                                Severity.NOTE,
                                subject,
                                Messages.cinderLeftover(subject),
                                createdAt,
                                Messages.removeCinders(subject))
                        .forOperator(OperatorRequest.of(patient).leftover(subject, at)));
    }

    /** Cinder puts the id of the volume that is backed up into the name. */
    private static boolean isBackingUp(Patient patient, String volumeId, String name) {
        return patient.presentBackups()
                .map(known -> known.backup())
                .filter(backup -> backup.status() == BackupStatus.CREATING)
                .anyMatch(backup -> backup.volumeId().equals(volumeId) || name.contains(backup.volumeId()));
    }
}
