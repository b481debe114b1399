package io.emberkeep.api.run;

import io.emberkeep.api.plan.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The execution of a plan as the journal tells it.
 *
 * @param id begins with the time of its start, so that runs sort by their ids
 * @param steps one for each step of the plan, in its order
 * @param cancelRequested whether a person asked to stop it
 * @param error what went wrong, one sentence
 */
public record Run(
        String id,
        Plan plan,
        RunState state,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> error,
        boolean cancelRequested,
        List<StepRecord> steps) {
    /** Copies the steps, so that a record never changes. */
    public Run {
        steps = List.copyOf(steps);
    }

    /** The record of one step. */
    public StepRecord step(int task, int step) {
        return steps.stream()
                .filter(record -> record.task() == task && record.step() == step)
                .findFirst()
                .orElseThrow();
    }

    /** The tag of one attempt of one step, by which a thing that it made is found again. */
    public String tag(StepRecord step) {
        return String.join(
                "/",
                id,
                Integer.toString(step.task()),
                Integer.toString(step.step()),
                Integer.toString(step.attempt()));
    }
}
