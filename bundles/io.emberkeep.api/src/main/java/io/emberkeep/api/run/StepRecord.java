package io.emberkeep.api.run;

import java.time.Instant;
import java.util.Optional;

/**
 * What the journal holds of one step.
 *
 * @param task number of the task in the plan, from 0
 * @param step number of the step in the task, from 0
 * @param attempt counts from 1; each attempt of a request that creates something has its own tag
 * @param resourceId what the step made, or changed
 * @param requestId the cloud's id of the request
 * @param intendedAt when the intent became durable, before the request left
 * @param acceptedAt when the cloud took the request
 * @param endedAt when it was over
 * @param note what went wrong, or what is worth telling
 */
public record StepRecord(
        int task,
        int step,
        StepState state,
        int attempt,
        Optional<String> resourceId,
        Optional<String> requestId,
        Optional<Instant> intendedAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> endedAt,
        Optional<String> note) {
    /** A step that was not begun. */
    public static StepRecord planned(int task, int step) {
        return new StepRecord(
                task,
                step,
                StepState.PLANNED,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The next attempt, whose request is about to leave. */
    public StepRecord intended(Instant at) {
        return new StepRecord(
                task,
                step,
                StepState.INTENDED,
                attempt + 1,
                Optional.empty(),
                Optional.empty(),
                Optional.of(at),
                Optional.empty(),
                Optional.empty(),
                note);
    }

    /** The cloud took the request. */
    public StepRecord accepted(String resource, Optional<String> request, Instant at) {
        return new StepRecord(
                task,
                step,
                StepState.ACCEPTED,
                attempt,
                Optional.of(resource),
                request,
                intendedAt,
                Optional.of(at),
                Optional.empty(),
                note);
    }

    /** It is over, well or not. */
    public StepRecord ended(StepState how, Instant at, Optional<String> why) {
        return new StepRecord(
                task,
                step,
                how,
                attempt,
                resourceId,
                requestId,
                intendedAt,
                acceptedAt,
                Optional.of(at),
                why.or(() -> note));
    }

    /** The same with something that is worth telling, whether it ends well or not. */
    public StepRecord noted(String text) {
        return new StepRecord(
                task, step, state, attempt, resourceId, requestId, intendedAt, acceptedAt, endedAt, Optional.of(text));
    }

    /** The same with the cloud's id of a request that failed. */
    public StepRecord withRequestId(Optional<String> request) {
        return new StepRecord(task, step, state, attempt, resourceId, request, intendedAt, acceptedAt, endedAt, note);
    }
}
