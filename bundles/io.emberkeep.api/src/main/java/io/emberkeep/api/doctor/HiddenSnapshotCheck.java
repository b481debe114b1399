package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.Volume;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ceph's backup driver leaves a snapshot within the volume for each backup made, for the volume's life. Volumes that have
 * about as many are told of together, so that what is worse is not drowned.
 */
final class HiddenSnapshotCheck implements Check {
    private static final long WORTH_KNOWING = 50;
    private static final long TOO_MANY = 200;

    /** A volume and the snapshots in it. */
    record Burden(Volume volume, long snapshots, Instant since) {
        Severity severity() {
            return snapshots < TOO_MANY ? Severity.NOTE : Severity.WARNING;
        }
    }

    @Override
    public Stream<Diagnosis> of(Patient patient) {
        Map<Severity, List<Burden>> burdens = patient.lastingVolumes()
                .filter(known -> !patient.isChunked(known.id()))
                .flatMap(known -> burden(patient, known))
                .sorted(Comparator.comparingLong(Burden::snapshots).reversed())
                .collect(Collectors.groupingBy(Burden::severity));
        return burdens.entrySet().stream().map(group -> told(patient, group.getKey(), group.getValue()));
    }

    private static Stream<Burden> burden(Patient patient, KnownVolume known) {
        List<Backup> left = left(patient, known).toList();
        return left.size() < WORTH_KNOWING
                ? Stream.empty()
                : left.stream()
                        .map(Backup::createdAt)
                        .min(Instant::compareTo)
                        .map(first -> new Burden(known.volume(), left.size(), first))
                        .stream();
    }

    private static Diagnosis told(Patient patient, Severity severity, List<Burden> burdens) {
        boolean alone = burdens.size() == 1;
        return Diagnosis.of(
                        Diagnosis.Kind.HIDDEN_SNAPSHOTS,
                        severity,
                        alone ? Patient.subject(burdens.getFirst().volume()) : patient.project(),
                        alone ? Messages.hiddenSnapshots(burdens.getFirst()) : Messages.hiddenSnapshots(burdens),
                        burdens.stream().map(Burden::since).min(Instant::compareTo),
                        Messages.CLEAN_HIDDEN_SNAPSHOTS)
                .forOperator(OperatorRequest.of(patient).hiddenSnapshots(burdens));
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
