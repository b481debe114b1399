package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Snapshot;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An examination with what several checks conclude from it. */
record Patient(
        Examination examination,
        Map<String, ChainForest> forests,
        Map<String, Run> runs,
        Map<String, List<KnownBackup>> backupsByVolume) {
    static Patient of(Examination examination) {
        Catalogue catalogue = examination.catalogue();
        return new Patient(
                examination,
                catalogue.forests(),
                examination.runs().stream()
                        .filter(run -> run.plan()
                                .scope()
                                .projectId()
                                .equals(catalogue.scope().projectId()))
                        .collect(Collectors.toMap(Run::id, Function.identity(), (one, same) -> one)),
                catalogue.backups().values().stream().collect(Collectors.groupingBy(KnownBackup::sourceVolumeId)));
    }

    Catalogue catalogue() {
        return examination.catalogue();
    }

    Instant now() {
        return examination.now();
    }

    boolean isOlderThan(Instant at, Duration age) {
        return at.isBefore(now().minus(age));
    }

    Stream<KnownVolume> presentVolumes() {
        return catalogue().volumes().values().stream().filter(KnownVolume::isPresent);
    }

    /** What people have, and neither a run nor Cinder made for a while. */
    Stream<KnownVolume> lastingVolumes() {
        return presentVolumes().filter(KnownVolume::isLasting);
    }

    Stream<KnownBackup> presentBackups() {
        return catalogue().backups().values().stream().filter(KnownBackup::isPresent);
    }

    List<KnownBackup> backupsOf(String volumeId) {
        return backupsByVolume.getOrDefault(volumeId, List.of());
    }

    /** Whether the driver of the volume's zone is proven to be another than Ceph. */
    boolean isChunked(String volumeId) {
        return catalogue().allowsSnapshotBackups(volumeId);
    }

    String volumeLabel(String volumeId) {
        return catalogue().volume(volumeId).map(known -> known.volume().label()).orElse(volumeId);
    }

    Subject project() {
        return new Subject(
                Subject.Type.PROJECT,
                catalogue().scope().projectId(),
                catalogue().scope().projectName());
    }

    static Subject subject(Volume volume) {
        return new Subject(Subject.Type.VOLUME, volume.id(), volume.label());
    }

    static Subject subject(Backup backup) {
        return new Subject(Subject.Type.BACKUP, backup.id(), backup.label());
    }

    static Subject subject(Snapshot snapshot) {
        return new Subject(
                Subject.Type.SNAPSHOT, snapshot.id(), snapshot.name().isBlank() ? snapshot.id() : snapshot.name());
    }

    /** The steps that made, changed or deleted a thing, the last first. */
    List<StepRecord> stepsOn(String resourceId) {
        return runs.values().stream()
                .flatMap(run -> run.steps().stream())
                .filter(step -> step.resourceId().filter(resourceId::equals).isPresent())
                .sorted((one, other) -> other.acceptedAt()
                        .orElse(Instant.EPOCH)
                        .compareTo(one.acceptedAt().orElse(Instant.EPOCH)))
                .toList();
    }

    /**
     * The step of a run that is over, by which a thing was made.
     *
     * @param action what the step asks for
     */
    record Maker(Run run, StepRecord step, Action action) {
        boolean isMakerOf(String id) {
            return step.resourceId().filter(id::equals).isPresent();
        }

        /** What a reference of the step means, as far as it was made. */
        Optional<String> resolve(Ref ref) {
            return switch (ref) {
                case Ref.Id known -> Optional.of(known.id());
                case Ref.Made made -> run.step(step.task(), made.step()).resourceId();
            };
        }
    }

    /** Which step a tag names; empty while its run is open, and where that has not made so many attempts. */
    Optional<Maker> maker(Tag tag) {
        return Optional.ofNullable(runs.get(tag.runId()))
                .filter(run -> !run.state().isOpen())
                .flatMap(run -> tag.in(run)
                        .filter(step -> step.attempt() >= tag.attempt())
                        .map(step -> new Maker(run, step, action(run, step))));
    }

    private static Action action(Run run, StepRecord step) {
        return run.plan().tasks().get(step.task()).steps().get(step.step()).action();
    }

    Optional<Run> runOf(Map<String, String> metadata) {
        return Tag.of(metadata).flatMap(tag -> Optional.ofNullable(runs.get(tag.runId())));
    }
}
