package io.emberkeep.api.doctor;

import io.emberkeep.api.run.Run;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs that nobody works on. */
final class RunCheck implements Check {
    @Override
    public Stream<Diagnosis> of(Patient patient) {
        return patient.runs().values().stream()
                .filter(run -> patient.examination().abandoned().contains(run.id()))
                .map(RunCheck::unfinished);
    }

    private static Diagnosis unfinished(Run run) {
        return Diagnosis.of(
                Diagnosis.Kind.UNFINISHED_RUN,
                Severity.WARNING,
                new Subject(Subject.Type.RUN, run.id(), run.id()),
                Messages.unfinished(run),
                Optional.of(run.startedAt()),
                Messages.resume(run.id()));
    }
}
