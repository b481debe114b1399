package io.emberkeep.app.internal.cloud;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.engine.CloudReport;
import io.emberkeep.ui.common.session.ConsoleSession;

/** Tries out whether and how a cloud can be used, without keeping its profile; it can be stopped. */
final class CloudTrial {
    /** How far the trial is. */
    sealed interface State {
        /** Nothing was tried, or what was tried has changed since. */
        record Untried() implements State {}

        /** The cloud is being asked. */
        record Running() implements State {}

        /** A person stopped it. */
        record Stopped() implements State {}

        /** The cloud answered. */
        record Works(CloudReport report) implements State {}

        /** It can't be used so. */
        record Fails(EmberkeepException why) implements State {}
    }

    private final ConsoleSession session;
    private final Runnable changed;
    private State state = new State.Untried();
    private Attempt attempt = new Attempt();

    /**
     * Tries by way of the session.
     *
     * @param changed is told on the UI thread
     */
    CloudTrial(ConsoleSession session, Runnable changed) {
        this.session = session;
        this.changed = changed;
    }

    State state() {
        return state;
    }

    void start(CloudProfile profile) {
        attempt.stop();
        Attempt mine = new Attempt();
        attempt = mine;
        become(mine, new State.Running());
        session.ask(
                CloudMessages.TESTING.formatted(profile.name()),
                engine -> mine.carryOut(() -> engine.clouds().check(profile)),
                report -> become(mine, new State.Works(report)),
                why -> become(mine, failure(why)));
    }

    private static State failure(EmberkeepException why) {
        return why.kind() == ErrorKind.CANCELLED ? new State.Stopped() : new State.Fails(why);
    }

    /** Stops asking; what was sent was harmless. */
    void stop() {
        attempt.stop();
        become(attempt, new State.Stopped());
        attempt = new Attempt();
    }

    /** Forgets the outcome, because something else is to be tried. */
    void forget() {
        attempt.stop();
        attempt = new Attempt();
        become(attempt, new State.Untried());
    }

    private void become(Attempt of, State next) {
        if (of == attempt) {
            state = next;
            changed.run();
        }
    }
}
