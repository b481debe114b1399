package io.emberkeep.cli.internal.command;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.engine.Planner;
import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.cli.internal.document.RunDocuments;
import io.emberkeep.cli.internal.text.Labels;
import io.emberkeep.cli.internal.text.PlanText;
import io.emberkeep.cli.internal.text.RunProgress;
import io.emberkeep.cli.internal.text.StepText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes a plan, shows it, has it approved, runs it, and shows how that goes. */
final class Execution {
    private final Session session;

    Execution(Session session) {
        this.session = session;
    }

    /**
     * Carries out a plan.
     *
     * @param seen what the plan's ids are called by
     * @return the run when it is over; empty where only the plan was asked for
     */
    Optional<Run> carryOut(Catalogue seen, Function<Planner, Plan> wish) throws Exception {
        warnOfAbandoned();
        Plan plan = wish.apply(session.engine().planner());
        Labels labels = new Labels(Optional.of(seen));
        PlanText text = new PlanText(seen, labels);
        if (session.options().dryRun()) {
            session.answer(new RunDocuments(new StepText(labels)::of).plan(plan), page -> text.print(plan, page));
            return Optional.empty();
        }
        text.print(plan, session.terminal().err());
        approve(plan);
        return Optional.of(watch(labels, runs -> List.of(runs.start(plan))).getFirst());
    }

    /** Begins or takes up runs, and returns them when they are over. */
    List<Run> watch(Labels labels, Function<Runs, List<Run>> beginning) throws Exception {
        Runs runs = session.engine().runs();
        StepText words = new StepText(labels);
        try (RunProgress progress = new RunProgress(
                        session.terminal().err(), session.terminal().live(), words, session.around().clock());
                AutoCloseable listening = runs.listen(progress)) {
            List<Run> begun = beginning.apply(runs);
            List<Run> over = new ArrayList<>();
            for (Run run : begun) {
                progress.say(Messages.begun(run.id()));
                over.add(await(runs, run.id()));
            }
            return over;
        }
    }

    private void warnOfAbandoned() {
        for (Run run : session.engine().runs().abandoned()) {
            session.say(Messages.abandoned(run, session.times().age(run.startedAt())));
        }
    }

    private void approve(Plan plan) throws InterruptedException {
        if (!plan.destructive() || session.options().yes()) {
            return;
        }
        String answer = session.terminal()
                .ask(Messages.GO_ON)
                .orElseThrow(() -> new EmberkeepException(ErrorKind.REFUSED, Messages.NEEDS_YES));
        if (!Messages.isYes(answer)) {
            throw new EmberkeepException(ErrorKind.CANCELLED, Messages.NOT_APPROVED);
        }
    }

    private static Run await(Runs runs, String id) {
        try {
            return runs.await(id);
        } catch (InterruptedException stopped) {
            throw new EmberkeepException(ErrorKind.CANCELLED, Messages.interrupted(id), stopped);
        }
    }
}
