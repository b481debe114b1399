package io.emberkeep.ui.volumes.internal.plan;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.engine.Planner;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.volumes.internal.Messages;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for the plan of what a person wishes, shows it, and runs it once it is approved; only the last wish counts. */
public final class Planning {
    private final ConsoleSession session;
    private final Display display;
    private Optional<Plan> plan = Optional.empty();
    private Optional<Function<Planner, Plan>> wish = Optional.empty();
    private int asked;
    private boolean starting;

    /** Shows what comes out on a display. */
    public Planning(ConsoleSession session, Display display) {
        this.session = session;
        this.display = display;
    }

    /** Makes the plan of a wish and forgets the one before. */
    public void ask(Function<Planner, Plan> wanted) {
        wish = Optional.of(wanted);
        askAgain();
    }

    /** Makes the plan of the same wish anew, since the cloud may have changed. */
    public void askAgain() {
        wish.ifPresent(this::make);
    }

    private void make(Function<Planner, Plan> wanted) {
        int number = forget();
        display.looking();
        session.ask(
                Messages.PLANNING,
                engine -> wanted.apply(engine.planner()),
                answer -> ifCurrent(number, () -> show(answer)),
                why -> ifCurrent(number, () -> display.refused(why)));
    }

    /** Says why there can be no plan yet. */
    public void missing(String what) {
        forget();
        display.missing(what);
    }

    private int forget() {
        plan = Optional.empty();
        return ++asked;
    }

    private void ifCurrent(int number, Runnable action) {
        if (number == asked) {
            action.run();
        }
    }

    private void show(Plan made) {
        plan = Optional.of(made);
        display.show(made);
    }

    /** The plan of the last wish, once it is made. */
    public Optional<Plan> plan() {
        return plan;
    }

    /** Runs the plan that is shown. */
    public void run(Consumer<Run> started) {
        Plan approved = plan.orElseThrow();
        int number = forget();
        starting = true;
        display.starting();
        session.change(
                Messages.STARTING,
                runs -> runs.start(approved),
                run -> {
                    starting = false;
                    started.accept(run);
                },
                why -> {
                    starting = false;
                    ifCurrent(number, () -> display.refused(why));
                });
    }

    /** Whether a plan is being begun: too late to think better of it, and too early to know that it was. */
    public boolean isStarting() {
        return starting;
    }

    /** Where the plan, or what stands in its way, is shown. */
    public interface Display {
        /** A plan is being made. */
        void looking();

        /** Something has to be chosen first. */
        void missing(String what);

        /** This would be done. */
        void show(Plan plan);

        /** It can't be done, or could not be begun. */
        void refused(EmberkeepException why);

        /** The plan is being begun. */
        void starting();
    }
}
