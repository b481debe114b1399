package io.emberkeep.api.doctor;

import io.emberkeep.api.plan.Action;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.StepRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Compares when the cloud says that it made something with when we asked for it and had its answer. What lies between is
 * within the journey of the request; what lies outside of it is a difference of the clocks, at least.
 */
final class ClockCheck implements Check {
    private static final Duration LOOKS_BACK = Duration.ofDays(7);
    private static final Duration WORTH_KNOWING = Duration.ofSeconds(30);
    private static final Duration TOO_MUCH = Duration.ofMinutes(5);
    /** Cinder cuts off what is less than a second. */
    private static final Duration ROUNDING = Duration.ofSeconds(1);

    private record Skew(Instant at, Duration ahead) {}

    @Override
    public Stream<Diagnosis> of(Patient patient) {
        return patient.runs().values().stream()
                .filter(run -> !patient.isOlderThan(run.startedAt(), LOOKS_BACK))
                .flatMap(run -> run.steps().stream().flatMap(step -> skew(patient, run, step).stream()))
                .max(Comparator.comparing(Skew::at))
                .filter(skew -> skew.ahead().abs().compareTo(WORTH_KNOWING) > 0)
                .map(skew -> diagnosis(patient, skew))
                .stream();
    }

    private static Optional<Skew> skew(Patient patient, Run run, StepRecord step) {
        Action action =
                run.plan().tasks().get(step.task()).steps().get(step.step()).action();
        if (!(action instanceof Action.CreateBackup)
                || step.attempt() != 1
                || step.intendedAt().isEmpty()
                || step.acceptedAt().isEmpty()) {
            return Optional.empty();
        }
        return step.resourceId()
                .flatMap(id -> patient.catalogue().backup(id))
                .map(known -> known.backup().createdAt())
                .map(made -> new Skew(
                        step.acceptedAt().get(),
                        ahead(made, step.intendedAt().get(), step.acceptedAt().get())));
    }

    private static Duration ahead(Instant made, Instant intended, Instant accepted) {
        if (made.isAfter(accepted)) {
            return Duration.between(accepted, made);
        }
        Instant earliest = intended.minus(ROUNDING);
        return made.isBefore(earliest) ? Duration.between(earliest, made) : Duration.ZERO;
    }

    private static Diagnosis diagnosis(Patient patient, Skew skew) {
        return Diagnosis.of(
                Diagnosis.Kind.CLOCK_SKEW,
                skew.ahead().abs().compareTo(TOO_MUCH) > 0 ? Severity.WARNING : Severity.NOTE,
                patient.project(),
                Messages.clockSkew(skew.ahead()),
                Optional.of(skew.at()),
                Messages.SET_CLOCK);
    }
}
