package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.SnapshotStatus;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.UsualDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What is in a passing state for far too long, or in one that only the cloud's operator can end. */
final class StuckCheck implements Check {
    private static final Duration COPYING = Duration.ofHours(6);
    private static final Duration DELETING = Duration.ofHours(2);
    private static final Duration BRIEFLY = Duration.ofHours(1);

    @Override
    public Stream<Diagnosis> of(Patient patient) {
        return Stream.of(
                        patient.presentBackups().map(known -> backup(patient, known)),
                        patient.lastingVolumes().map(known -> volume(patient, known)),
                        patient.catalogue().snapshots().stream().map(snapshot -> snapshot(patient, snapshot)))
                .flatMap(found -> found)
                .flatMap(Optional::stream);
    }

    private static Optional<Diagnosis> backup(Patient patient, KnownBackup known) {
        Backup backup = known.backup();
        Instant since = asked(patient, backup.id())
                .or(known::statusSince)
                .filter(at -> at.isAfter(backup.createdAt()))
                .orElse(backup.createdAt());
        Optional<Duration> longest = switch (backup.status()) {
            case CREATING, RESTORING -> Optional.of(copying(backup.sizeGiB()));
            case DELETING -> Optional.of(DELETING);
            case ERROR_DELETING -> Optional.of(Duration.ZERO);
            default -> Optional.empty();
        };
        return longest.filter(limit -> patient.isOlderThan(since, limit))
                .map(limit -> stuck(Patient.subject(backup), backup.rawStatus(), since)
                        .forOperator(OperatorRequest.of(patient).stuck(backup, since)));
    }

    /** When we asked for what the cloud is at, which may be long before a refresh saw it. */
    private static Optional<Instant> asked(Patient patient, String id) {
        return patient.stepsOn(id).stream().findFirst().flatMap(StepRecord::acceptedAt);
    }

    private static Duration copying(int sizeGiB) {
        return COPYING.plus(UsualDuration.LONGEST_PER_GIB.multipliedBy(sizeGiB));
    }

    private static Optional<Diagnosis> volume(Patient patient, KnownVolume known) {
        Volume volume = known.volume();
        Optional<Duration> longest = switch (volume.status()) {
            case BACKING_UP, RESTORING_BACKUP, RETYPING -> Optional.of(copying(volume.sizeGiB()));
            case CREATING, EXTENDING, DELETING -> Optional.of(BRIEFLY);
            case ERROR_BACKING_UP, ERROR_DELETING, ERROR_EXTENDING, ERROR_RESTORING -> Optional.of(Duration.ZERO);
            default -> Optional.empty();
        };
        Optional<Instant> since = known.statusSince();
        return longest.filter(limit ->
                        since.filter(at -> patient.isOlderThan(at, limit)).isPresent())
                .map(limit -> stuck(Patient.subject(volume), volume.rawStatus(), since.get())
                        .forOperator(OperatorRequest.of(patient).stuck(volume, since.get())));
    }

    private static Optional<Diagnosis> snapshot(Patient patient, Snapshot snapshot) {
        boolean passing = snapshot.status() == SnapshotStatus.CREATING
                || snapshot.status() == SnapshotStatus.DELETING
                || snapshot.status() == SnapshotStatus.ERROR_DELETING;
        Duration limit = snapshot.status() == SnapshotStatus.DELETING ? Duration.ofHours(24) : BRIEFLY;
        return snapshot.createdAt()
                .filter(at -> passing && patient.isOlderThan(at, limit))
                .map(at -> stuck(Patient.subject(snapshot), snapshot.rawStatus(), at)
                        .forOperator(OperatorRequest.of(patient).stuck(snapshot, at)));
    }

    private static Diagnosis stuck(Subject subject, String status, Instant since) {
        return Diagnosis.of(
                Diagnosis.Kind.STUCK,
                Severity.WARNING,
                subject,
                Messages.stuck(subject, status),
                Optional.of(since),
                Messages.ASK_OPERATOR);
    }
}
