package io.emberkeep.app.internal.activity;

import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.app.internal.Messages;
import io.emberkeep.ui.common.facts.Fact;
import io.emberkeep.ui.common.text.Ages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells all that is known of a run, and of the step of it that is chosen. */
final class RunFacts {
    private RunFacts() {}

    static List<Fact> of(ActivityRow row, Ages ages) {
        Stream<Fact> step = row instanceof ActivityRow.OfStep ofStep ? of(ofStep.record(), ages) : Stream.empty();
        return Stream.concat(step, of(row.run(), ages)).toList();
    }

    private static Stream<Fact> of(StepRecord step, Ages ages) {
        return Stream.of(
                        Stream.of(
                                new Fact(Messages.STEP, Integer.toString(step.step() + 1)),
                                new Fact(Messages.STATE, RunText.state(step))),
                        Fact.ifKnown(Messages.REMARK, step.note()),
                        Fact.ifKnown(Messages.RESOURCE, step.resourceId()),
                        Fact.ifKnown(Messages.REQUEST_ID, step.requestId()),
                        Stream.of(new Fact(Messages.ATTEMPT, Integer.toString(step.attempt()))),
                        Fact.ifKnown(Messages.ASKED, step.intendedAt().map(ages::full)),
                        Fact.ifKnown(Messages.ACCEPTED, step.acceptedAt().map(ages::full)),
                        Fact.ifKnown(Messages.ENDED, step.endedAt().map(ages::full)))
                .flatMap(facts -> facts);
    }

    private static Stream<Fact> of(Run run, Ages ages) {
        return Stream.of(
                        Stream.of(
                                new Fact(Messages.RUN_ID, run.id()),
                                new Fact(Messages.KIND, run.plan().kind().name().toLowerCase(Locale.ROOT)),
                                new Fact(Messages.STATE, RunText.state(run))),
                        Fact.ifKnown(Messages.REMARK, run.error()),
                        Fact.ifKnown(Messages.BEGAN, Optional.of(ages.full(run.startedAt()))),
                        Fact.ifKnown(Messages.ENDED, run.endedAt().map(ages::full)))
                .flatMap(facts -> facts);
    }
}
