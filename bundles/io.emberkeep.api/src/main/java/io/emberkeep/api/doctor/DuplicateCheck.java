package io.emberkeep.api.doctor;

import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.Tag;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a request made that was given up and arrived after all, while another attempt had made the same. */
final class DuplicateCheck implements Check {
    @Override
    public Stream<Diagnosis> of(Patient patient) {
        Stream<Diagnosis> backups = patient.presentBackups().flatMap(known -> ofBackup(patient, known).stream());
        Stream<Diagnosis> volumes = patient.presentVolumes()
                .map(known -> known.volume())
                .filter(volume -> !Origin.isTemporary(volume))
                .flatMap(volume -> ofVolume(patient, volume).stream());
        return Stream.concat(backups, volumes);
    }

    private static Optional<Diagnosis> ofBackup(Patient patient, KnownBackup known) {
        return known.origin()
                .flatMap(origin -> Tag.of(origin.tag()))
                .flatMap(tag -> other(patient, tag, known.id()))
                .map(first -> duplicate(
                                Patient.subject(known.backup()),
                                first,
                                Optional.of(known.backup().createdAt()))
                        .curedBy(Optional.of(new Cure.RemoveBackup(known.id()))));
    }

    /**
     * A restore writes the tag of its own step, so only what no step at all made is a duplicate; and what a person restored
     * with another tool carries the tag of the volume whose data it got.
     */
    private static Optional<Diagnosis> ofVolume(Patient patient, Volume volume) {
        Map<String, String> metadata = volume.metadata();
        return volume.restoredFrom().isEmpty() && patient.stepsOn(volume.id()).isEmpty()
                ? Tag.of(metadata)
                        .flatMap(tag -> other(patient, tag, volume.id()))
                        .map(first -> duplicate(Patient.subject(volume), first, volume.createdAt())
                                .curedBy(Optional.of(new Cure.RemoveVolume(volume.id()))))
                : Optional.empty();
    }

    /** What the step made that is said to have made this. */
    private static Optional<String> other(Patient patient, Tag tag, String id) {
        return Optional.ofNullable(patient.runs().get(tag.runId()))
                .filter(run -> !run.state().isOpen())
                .flatMap((Run run) -> tag.in(run))
                .flatMap(StepRecord::resourceId)
                .filter(made -> !made.equals(id));
    }

    private static Diagnosis duplicate(Subject subject, String first, Optional<Instant> since) {
        return Diagnosis.of(
                Diagnosis.Kind.LATE_DUPLICATE,
                Severity.WARNING,
                subject,
                Messages.duplicate(subject, first),
                since,
                Messages.REMOVE_IT);
    }
}
