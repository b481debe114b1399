package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.OtherScheduler;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.run.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Other tools at work on the same volumes: schedules of theirs, and what they deleted that is ours. */
final class OtherToolCheck implements Check {
    private static final Duration LOOKS_BACK = Duration.ofDays(30);

    @Override
    public Stream<Diagnosis> of(Patient patient) {
        Set<String> deletedByUs = patient.runs().values().stream()
                .flatMap(OtherToolCheck::deletions)
                .collect(Collectors.toSet());
        Stream<Diagnosis> schedulers = patient.lastingVolumes().flatMap(known -> scheduler(patient, known).stream());
        Stream<Diagnosis> deleted = patient.backupsByVolume().keySet().stream()
                .flatMap(volumeId -> deletedElsewhere(patient, volumeId, deletedByUs).stream());
        return Stream.concat(schedulers, deleted);
    }

    private static Stream<String> deletions(Run run) {
        return run.plan().tasks().stream()
                .flatMap(task -> task.steps().stream())
                .map(step -> step.action())
                .filter(Action.DeleteBackup.class::isInstance)
                .map(action -> ((Action.DeleteBackup) action).backupId());
    }

    private static Optional<Diagnosis> scheduler(Patient patient, KnownVolume known) {
        List<KnownBackup> backups = patient.backupsOf(known.id());
        return OtherScheduler.among(backups, patient.now()).map(other -> {
            boolean both = backups.stream().anyMatch(backup -> isOursAndRecent(backup, other));
            return Diagnosis.of(
                    Diagnosis.Kind.OTHER_SCHEDULER,
                    both ? Severity.WARNING : Severity.NOTE,
                    Patient.subject(known.volume()),
                    Messages.otherScheduler(known.volume().label(), other, both),
                    Optional.of(other.last().createdAt()),
                    both ? Messages.ONE_SCHEDULER : Messages.LEAVE_IT_TO_THEM);
        });
    }

    private static boolean isOursAndRecent(KnownBackup known, OtherScheduler other) {
        Instant since = other.last().createdAt().minus(other.every().multipliedBy(3));
        return known.origin().isPresent()
                && known.isPresent()
                && known.backup().createdAt().isAfter(since);
    }

    private static Optional<Diagnosis> deletedElsewhere(Patient patient, String volumeId, Set<String> deletedByUs) {
        List<KnownBackup> lost = patient.backupsOf(volumeId).stream()
                .filter(known -> known.origin().isPresent() && !deletedByUs.contains(known.id()))
                .filter(known -> known.backup().status() == BackupStatus.AVAILABLE)
                .filter(known -> known.goneAt()
                        .filter(at -> !patient.isOlderThan(at, LOOKS_BACK))
                        .isPresent())
                .toList();
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        String label = patient.volumeLabel(volumeId);
        return Optional.of(Diagnosis.of(
                Diagnosis.Kind.DELETED_ELSEWHERE,
                Severity.WARNING,
                new Subject(Subject.Type.VOLUME, volumeId, label),
                Messages.deletedElsewhere(label, lost.size()),
                lost.stream().flatMap(known -> known.goneAt().stream()).min(Instant::compareTo),
                Messages.FIND_DELETER));
    }
}
