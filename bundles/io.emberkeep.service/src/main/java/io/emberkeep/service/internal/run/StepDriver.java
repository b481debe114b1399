package io.emberkeep.service.internal.run;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.Origin;
import io.emberkeep.api.cloud.Accepted;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Ref;
import io.emberkeep.api.plan.Step.When;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import io.emberkeep.api.store.CatalogueStore;
import io.emberkeep.service.internal.Pause;
import io.emberkeep.service.internal.Timing;
import io.emberkeep.service.internal.run.Observation.Bad;
import io.emberkeep.service.internal.run.Observation.Good;
import io.emberkeep.service.internal.run.Observation.Pending;
import io.emberkeep.service.internal.run.Observation.Stopped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;

/**
 * Carries one step to its end from wherever the journal says it stands. The intent is durable before the request leaves;
 * after a lost answer the cloud is searched before anything is sent again.
 */
final class StepDriver {
    private static final Logger LOG = Logger.getLogger(StepDriver.class.getName());
    private static final int MOST_ATTEMPTS = 3;
    private static final Set<ErrorKind> CERTAIN_REFUSALS = Set.of(
            ErrorKind.REFUSED,
            ErrorKind.QUOTA,
            ErrorKind.CONFLICT,
            ErrorKind.NOT_FOUND,
            ErrorKind.INVALID_INPUT,
            ErrorKind.UNAUTHORISED);

    private final TaskContext task;
    private final CatalogueStore catalogues;
    private final Requests requests;
    private final Traces traces;
    private final Settlements settlements;
    private final Patience patience;
    private final Timing timing;
    private final Clock clock;

    StepDriver(
            TaskContext task, Poller poller, CatalogueStore catalogues, Patience patience, Timing timing, Clock clock) {
        this.task = task;
        this.catalogues = catalogues;
        this.requests = new Requests(task, catalogues);
        this.traces = new Traces(task);
        this.settlements = new Settlements(task, new UnderWay(task, poller), catalogues, clock);
        this.patience = patience;
        this.timing = timing;
        this.clock = clock;
    }

    /**
     * Carries a step to its end.
     *
     * @throws EmberkeepException where the cloud can't be asked, so that nobody knows how the step stands
     */
    StepRecord drive(StepRecord record) {
        StepRecord sent = switch (record.state()) {
            case PLANNED -> attempt(record, MOST_ATTEMPTS);
            case INTENDED -> recover(record, MOST_ATTEMPTS, Optional.empty());
            case ACCEPTED, DONE, FAILED, SKIPPED -> record;
        };
        return sent.state() == StepState.ACCEPTED ? settle(sent) : sent;
    }

    /** Only the request stands inside the try: what the store refuses was not refused by the cloud. */
    private StepRecord attempt(StepRecord before, int attemptsLeft) {
        patience.requireOpen();
        StepRecord intended = write(before.intended(clock.instant()));
        Optional<String> obstacle = requests.obstacle(action(intended));
        if (obstacle.isPresent()) {
            return end(intended, StepState.FAILED, obstacle);
        }
        Sent sent;
        try {
            sent = patience.ask(() -> requests.send(action(intended), task.run().tag(intended)));
        } catch (EmberkeepException failure) {
            return failed(intended, failure, attemptsLeft - 1);
        }
        return acceptedInTime(intended, sent);
    }

    /** What a process that slept has sent after another took its run up, nobody will look for but for what carries a tag. */
    private StepRecord acceptedInTime(StepRecord intended, Sent sent) {
        try {
            return accepted(intended, sent.accepted(), sent.origin());
        } catch (Pause.Stopped lost) {
            LOG.warning(() -> Messages.sentTooLate(
                    task.run().tag(intended), sent.accepted().id()));
            requests.takeBack(action(intended));
            throw lost;
        }
    }

    private StepRecord accepted(StepRecord intended, Accepted accepted, Optional<Origin> origin) {
        origin.ifPresent(o -> catalogues.recordOrigin(task.cloud().scope(), accepted.id(), o));
        return write(intended.accepted(accepted.id(), accepted.requestId(), clock.instant()));
    }

    private StepRecord failed(StepRecord intended, EmberkeepException failure, int attemptsLeft) {
        if (failure.outcomeUnknown()) {
            return recover(
                    intended.withRequestId(failure.requestId()), attemptsLeft, Optional.of(failure.getMessage()));
        }
        if (!CERTAIN_REFUSALS.contains(failure.kind()) || mayBeAllowedLater(intended, failure)) {
            throw failure;
        }
        return refused(intended.withRequestId(failure.requestId()), failure);
    }

    /** What a run has made is still to be removed when its credential works again. */
    private boolean mayBeAllowedLater(StepRecord intended, EmberkeepException failure) {
        return failure.kind() == ErrorKind.UNAUTHORISED && task.step(intended).when() != When.IN_TURN;
    }

    private StepRecord refused(StepRecord answered, EmberkeepException failure) {
        boolean deletes = isDeletion(action(answered));
        if (deletes && failure.kind() == ErrorKind.NOT_FOUND) {
            return end(answered, StepState.DONE, Optional.of(Messages.wasGone()));
        }
        boolean mayBeDone = deletes || answered.attempt() > 1 || failure.kind() == ErrorKind.CONFLICT;
        return (mayBeDone ? patience.ask(() -> find(answered)) : Optional.<String>empty())
                .map(id -> acceptedAfterAll(answered, id))
                .orElseGet(() -> end(answered, StepState.FAILED, Optional.of(failure.getMessage())));
    }

    /** What an earlier attempt did late, or another tool does already, may be all that stood in the request's way. */
    private Optional<String> find(StepRecord intended) {
        return traces.find(action(intended), task.run().tag(intended));
    }

    private StepRecord acceptedAfterAll(StepRecord intended, String id) {
        Optional<Origin> origin =
                requests.originOfFound(action(intended), task.run().tag(intended));
        StepRecord found = isDeletion(action(intended)) ? intended : intended.noted(Messages.foundByTag());
        return accepted(found, new Accepted(id, intended.requestId()), origin);
    }

    private static boolean isDeletion(Action action) {
        return action instanceof Action.DeleteBackup
                || action instanceof Action.DeleteSnapshot
                || action instanceof Action.DeleteVolume;
    }

    /**
     * The request may be on its way still, so it is looked for during a grace before it is sent under a new tag.
     *
     * @param why what the cloud said, or how its answer was lost, where this process heard of it
     */
    private StepRecord recover(StepRecord intended, int attemptsLeft, Optional<String> why) {
        Optional<String> found = patience.watch(() -> find(intended), patience.inA(grace(intended)));
        if (found.isPresent()) {
            return acceptedAfterAll(intended, found.get());
        }
        return attemptsLeft > 0
                ? attempt(intended, attemptsLeft)
                : end(intended, StepState.FAILED, Optional.of(Messages.lostTooOften(MOST_ATTEMPTS, why)));
    }

    /** Deleting and setting again does no harm, so only what creates or writes needs the grace. */
    private Duration grace(StepRecord intended) {
        Action action = action(intended);
        return isDeletion(action) || action instanceof Action.SetVolumeMetadata ? Duration.ZERO : timing.grace();
    }

    private StepRecord settle(StepRecord accepted) {
        Instant since = clock.instant();
        Instant end = accepted.acceptedAt().orElseThrow().plus(longest(action(accepted)));
        Supplier<Optional<Observation>> look = () -> Optional.of(settlements.observe(
                        action(accepted), accepted.resourceId().orElseThrow(), since))
                .filter(seen -> !(seen instanceof Pending));
        Observation settled = patience.watch(look, end)
                .or(() -> patience.watch(look, end.plus(copying(accepted))))
                .orElse(new Pending());
        return switch (settled) {
            case Good good -> end(accepted, StepState.DONE, good.note());
            case Bad bad -> end(accepted, StepState.FAILED, Optional.of(bad.why()));
            case Stopped stopped -> end(accepted, StepState.SKIPPED, Optional.of(Messages.stoppedInTime()));
            case Pending pending ->
                end(accepted, StepState.FAILED, Optional.of(Messages.tookTooLong(sinceAccepted(accepted))));
        };
    }

    private Duration longest(Action action) {
        return action instanceof Action.Wait wait ? timing.settling().plus(wait.sinceStart()) : timing.settling();
    }

    /** What a great volume may take beyond that; asked for only once it has taken so long. */
    private Duration copying(StepRecord accepted) {
        return switch (action(accepted)) {
            case Action.CreateBackup create -> copying(create.volume());
            case Action.RestoreBackup restore -> copying(restore.volume());
            case Action.CreateVolume create -> timing.perGib().multipliedBy(create.sizeGiB());
            default -> Duration.ZERO;
        };
    }

    private Duration copying(Ref volume) {
        return patience.ask(() -> task.cloud().volume(task.resolve(volume)))
                .map(known -> timing.perGib().multipliedBy(known.sizeGiB()))
                .orElse(Duration.ZERO);
    }

    private Duration sinceAccepted(StepRecord accepted) {
        return Duration.between(accepted.acceptedAt().orElseThrow(), clock.instant());
    }

    private StepRecord end(StepRecord record, StepState how, Optional<String> note) {
        return write(record.ended(how, clock.instant(), note));
    }

    private StepRecord write(StepRecord record) {
        return task.run().write(record);
    }

    private Action action(StepRecord record) {
        return task.step(record).action();
    }
}
