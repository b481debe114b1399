package io.emberkeep.cli.internal.command;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.engine.Planner;
import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.StepText;
import io.emberkeep.api.run.Run;
import io.emberkeep.cli.internal.document.RunDocuments;
import io.emberkeep.cli.internal.text.PlanText;
import io.emberkeep.cli.internal.text.RunProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes a plan, shows it, has it approved, runs it, and shows how that goes. */
final class Execution {
    private final Session session;

    Execution(Session session) {
        this.session = session;
    }

    /**
     * Carries out what a person wishes for.
     *
     * @param seen what things are called by
     * @param answer given with the run where anything of it was done
     * @return the exit code
     */
    int carryOut(Catalogue seen, Function<Planner, Plan> wish, Consumer<Run> answer) throws Exception {
        warnOfAbandoned();
        Plan plan = wish.apply(session.engine().planner());
        StepText words = new StepText(Optional.of(seen));
        PlanText text = new PlanText(words);
        if (session.options().dryRun()) {
            session.answer(new RunDocuments(Optional.of(seen)).plan(plan), page -> text.print(plan, page));
            return ExitCode.DONE.code();
        }
        text.print(plan, session.terminal().err());
        approve(plan);
        Run over = watch(runs -> List.of(runs.start(plan))).getFirst();
        if (somethingWasDone(over)) {
            answer.accept(over);
        }
        return new RunReport(session).of(over);
    }

    /** Begins or takes up runs, and returns them when they are over. */
    List<Run> watch(Function<Runs, List<Run>> beginning) throws Exception {
        Runs runs = session.engine().runs();
        try (RunProgress progress = session.progress();
                AutoCloseable listening = runs.listen(progress)) {
            List<Run> over = new ArrayList<>();
            for (Run run : beginning.apply(runs)) {
                over.add(await(runs, run.id()));
            }
            return over;
        }
    }

    private static boolean somethingWasDone(Run run) {
        return switch (run.state()) {
            case DONE, PARTLY -> true;
            case UNKNOWN, CANCELLED -> new Outcome(run).lasts();
            case FAILED, RUNNING -> false;
        };
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
