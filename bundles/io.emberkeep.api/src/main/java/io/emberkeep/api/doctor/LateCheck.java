package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeStatus;
import io.emberkeep.api.doctor.Patient.Maker;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.run.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request made that was given up and arrived after all: beside what another attempt of its step had made, or after a
 * run that says it made nothing.
 */
final class LateCheck implements Check {
    /** After this a volume is made, and what still changes it is not its making. */
    private static final Duration SURELY_MADE = Duration.ofMinutes(1);

    @Override
    public Stream<Diagnosis> of(Patient patient) {
        SpareBackups spare = new SpareBackups(patient);
        Stream<Diagnosis> backups = patient.presentBackups().flatMap(known -> ofBackup(patient, spare, known).stream());
        Stream<Diagnosis> volumes = patient.presentVolumes()
                .map(known -> known.volume())
                .flatMap(volume -> ofVolume(patient, volume).stream());
        return Stream.concat(backups, volumes);
    }

    private static Optional<Diagnosis> ofBackup(Patient patient, SpareBackups spare, KnownBackup known) {
        return known.backup().status().isDeletable()
                ? known.tag()
                        .flatMap(patient::maker)
                        .filter(maker -> isOf(maker, known.backup()))
                        .filter(maker -> !maker.isMakerOf(known.id()))
                        .flatMap(maker -> ofBackup(spare, known, maker))
                : Optional.empty();
    }

    /** Names can be copied, so the step must have backed up the same volume. */
    private static boolean isOf(Maker maker, Backup backup) {
        return maker.action() instanceof Action.CreateBackup create
                && maker.resolve(create.volume())
                        .filter(backup.volumeId()::equals)
                        .isPresent();
    }

    private static Optional<Diagnosis> ofBackup(SpareBackups spare, KnownBackup known, Maker maker) {
        Optional<String> first = maker.step().resourceId();
        if (first.isEmpty() && known.backup().status() == BackupStatus.ERROR) {
            return Optional.empty(); // That it failed is told, with the same cure.
        }
        Subject subject = Patient.subject(known.backup());
        Diagnosis.Kind kind = first.isPresent() ? Diagnosis.Kind.LATE_DUPLICATE : Diagnosis.Kind.LATE_ARRIVAL;
        String what = first.map(id -> Messages.duplicate(subject, id))
                .orElseGet(() -> Messages.lateBackup(subject, maker.run()));
        Optional<Instant> since = Optional.of(known.backup().createdAt());
        return Optional.of(spare.whyItStays(known, first)
                .map(stay -> Diagnosis.of(
                        kind, Severity.NOTE, subject, what + " " + stay.because(), since, stay.untilWhen()))
                .orElseGet(() -> Diagnosis.of(kind, Severity.WARNING, subject, what, since, Messages.REMOVE_IT)
                        .curedBy(Optional.of(new Cure.RemoveBackup(known.id())))));
    }

    private static Optional<Diagnosis> ofVolume(Patient patient, Volume volume) {
        return Tag.of(volume.metadata())
                .flatMap(patient::maker)
                .filter(maker -> isAsMade(maker, volume) && !isUsed(patient, volume))
                .map(maker -> ofVolume(volume, maker));
    }

    /**
     * Whether it is still what the step asked for. A restore writes the tag of its own step, or brings along the one of the
     * volume whose data it got; only what an attempt to make a volume has left is a run's.
     */
    private static boolean isAsMade(Maker maker, Volume volume) {
        return maker.action() instanceof Action.CreateVolume create
                && !create.temporary()
                && !Origin.isTemporary(volume)
                && !volume.isRestored()
                && volume.name().equals(create.name())
                && volume.sizeGiB() == create.sizeGiB()
                && !volume.bootable();
    }

    /** Whether a run or a person has done anything with it that still shows. */
    private static boolean isUsed(Patient patient, Volume volume) {
        boolean free = volume.status() == VolumeStatus.AVAILABLE || volume.status() == VolumeStatus.ERROR;
        return !free
                || !volume.attachments().isEmpty()
                || !patient.stepsOn(volume.id()).isEmpty()
                || patient.presentBackups()
                        .anyMatch(known -> known.backup().volumeId().equals(volume.id()))
                || patient.catalogue().snapshots().stream()
                        .anyMatch(snapshot -> snapshot.volumeId().equals(volume.id()));
    }

    private static Diagnosis ofVolume(Volume volume, Maker maker) {
        Optional<String> first = maker.step().resourceId();
        Subject subject = Patient.subject(volume);
        boolean touched = wasTouched(volume);
        Diagnosis found = Diagnosis.of(
                first.isPresent() ? Diagnosis.Kind.LATE_DUPLICATE : Diagnosis.Kind.LATE_ARRIVAL,
                Severity.WARNING,
                subject,
                first.map(id -> Messages.duplicate(subject, id))
                        .orElseGet(() -> Messages.lateVolume(subject, maker.run())),
                volume.createdAt(),
                touched ? Messages.LOOK_WHO_USES_IT : Messages.REMOVE_IT);
        return touched ? found : found.curedBy(Optional.of(new Cure.RemoveVolume(volume.id())));
    }

    /** Somebody may have attached it, written to it and detached it again. */
    static boolean wasTouched(Volume volume) {
        Optional<Instant> made = volume.createdAt().map(at -> at.plus(SURELY_MADE));
        return made.isEmpty()
                || volume.details()
                        .updatedAt()
                        .filter(at -> at.isAfter(made.get()))
                        .isPresent();
    }
}
