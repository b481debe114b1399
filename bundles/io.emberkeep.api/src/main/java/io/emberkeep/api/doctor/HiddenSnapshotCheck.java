package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Ceph's backup driver leaves a snapshot within the volume for each backup made, for the volume's life. */
final class HiddenSnapshotCheck implements Check {
    private static final long WORTH_KNOWING = 50;
    private static final long TOO_MANY = 200;

    @Override
    public Stream<Diagnosis> of(Patient patient) {
        return patient.lastingVolumes()
                .filter(known -> !patient.isChunked(known.id()))
                .flatMap(known -> judge(patient, known).stream());
    }

    private static Optional<Diagnosis> judge(Patient patient, KnownVolume known) {
        long count = left(patient, known).count();
        if (count < WORTH_KNOWING) {
            return Optional.empty();
        }
        Optional<Instant> first = left(patient, known).map(Backup::createdAt).min(Instant::compareTo);
        return Optional.of(Diagnosis.of(
                        Diagnosis.Kind.HIDDEN_SNAPSHOTS,
                        count < TOO_MANY ? Severity.NOTE : Severity.WARNING,
                        Patient.subject(known.volume()),
                        Messages.hiddenSnapshots(known.volume(), count),
                        first,
                        Messages.CLEAN_HIDDEN_SNAPSHOTS)
                .forOperator(OperatorRequest.of(patient).hiddenSnapshots(known.volume(), count)));
    }

    private static Stream<Backup> left(Patient patient, KnownVolume volume) {
        return patient.backupsOf(volume.id()).stream()
                .map(KnownBackup::backup)
                .filter(backup -> backup.volumeId().equals(volume.id()))
                .filter(backup -> backup.snapshotId().isEmpty()
                        && backup.objectCount() == 0
                        && backup.status() != BackupStatus.ERROR);
    }
}
