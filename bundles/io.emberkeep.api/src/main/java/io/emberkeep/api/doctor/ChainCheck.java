package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.Finding;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import java.util.Optional;
import java.util.stream.Stream;

/** What is found on the chains themselves, and what can be done about it. */
final class ChainCheck implements Check {
    @Override
    public Stream<Diagnosis> of(Patient patient) {
        return patient.forests().values().stream()
                .flatMap(forest -> forest.findings().stream())
                .map(finding -> diagnosis(patient, finding))
                .flatMap(Optional::stream);
    }

    private static Optional<Diagnosis> diagnosis(Patient patient, Finding finding) {
        KnownBackup known = patient.catalogue().backup(finding.backupId()).orElseThrow();
        Backup backup = known.backup();
        return switch (finding.kind()) {
            case FAILED_BACKUP ->
                backup.status() == BackupStatus.ERROR ? Optional.of(failed(patient, known)) : Optional.empty();
            case SNAPSHOT_BACKUP_IN_DANGER ->
                told(Diagnosis.Kind.SNAPSHOT_BACKUP_IN_DANGER, Severity.DANGER, finding, known, Messages.NEW_FULL);
            case MISSING_PARENT ->
                told(Diagnosis.Kind.MISSING_PARENT, Severity.WARNING, finding, known, Messages.NEW_FULL);
            case UNKNOWN_STATE ->
                told(Diagnosis.Kind.UNKNOWN_STATE, Severity.WARNING, finding, known, Messages.ASK_OPERATOR);
            case CONTRADICTION ->
                told(Diagnosis.Kind.CONTRADICTION, Severity.NOTE, finding, known, Messages.NEW_FULL_IF_IN_DOUBT);
        };
    }

    private static Optional<Diagnosis> told(
            Diagnosis.Kind kind, Severity severity, Finding finding, KnownBackup known, String remedy) {
        return Optional.of(Diagnosis.of(
                kind,
                severity,
                Patient.subject(known.backup()),
                finding.message(),
                Optional.of(known.backup().createdAt()),
                remedy));
    }

    private static Diagnosis failed(Patient patient, KnownBackup known) {
        boolean removable = new FailedBackups(patient.catalogue()).mayRemove(known.id());
        Diagnosis found = Diagnosis.of(
                Diagnosis.Kind.FAILED_BACKUP,
                isNewest(patient, known.backup()) ? Severity.WARNING : Severity.NOTE,
                Patient.subject(known.backup()),
                Messages.failed(known.backup(), isNewest(patient, known.backup())),
                Optional.of(known.backup().createdAt()),
                removable ? Messages.REMOVE_IT : Messages.KEEP_FAILED);
        return removable ? found.curedBy(Optional.of(new Cure.RemoveBackup(known.id()))) : found;
    }

    private static boolean isNewest(Patient patient, Backup backup) {
        return patient.presentBackups()
                .map(KnownBackup::backup)
                .filter(other -> other.volumeId().equals(backup.volumeId()))
                .noneMatch(other -> other.dataTimestamp().isAfter(backup.dataTimestamp()));
    }
}
