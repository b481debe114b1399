package io.emberkeep.ui.common.session;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.engine.Engine;
import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the console works on: one engine, the chosen cloud, its last picture, and the runs. Used on the UI thread alone,
 * where no method ever waits.
 */
public interface ConsoleSession {
    /** How far the session is. */
    enum Phase {
        /** The store is being opened. */
        OPENING,
        /** No cloud is chosen: a person has to, or {@link #trouble()} says why none can be and what to do. */
        NO_CLOUD,
        /** A cloud is chosen. */
        READY
    }

    /** How far the session is. */
    Phase phase();

    /** Names of the clouds that this computer knows. */
    List<String> clouds();

    /** The chosen cloud. */
    Optional<String> cloud();

    /** How the chosen cloud is safeguarded. */
    Safeguard safeguard();

    /** What was last seen of the chosen cloud. */
    Optional<Project> project();

    /** Whether the cloud is being listed right now. */
    boolean isRefreshing();

    /** Why the last look at the store or the cloud failed. */
    Optional<EmberkeepException> trouble();

    /** The runs that a dead process had left and that this one took up at its start. */
    List<Run> takenUp();

    /** All runs, newest first. */
    List<Run> runs();

    /**
     * Opens the store, shows what is known of a cloud, and refreshes it.
     *
     * @param store absent for the user's own
     * @param cloud absent for the one of last time
     */
    void open(Optional<String> store, Optional<String> cloud);

    /** Turns to another cloud. */
    void choose(String cloud);

    /**
     * Looks for clouds again, because one was added, changed or removed.
     *
     * @param cloud to turn to; absent for the one of last time
     */
    void lookForClouds(Optional<String> cloud);

    /** Lists the cloud anew; where no cloud could be chosen, looks for clouds again. */
    void refresh();

    /** Judges the protection anew, and takes up runs that nobody works on, because time has passed or the demand has changed. */
    void judgeAgain();

    /** Shows what the store has now of the same cloud, unless the cloud was looked at meanwhile. */
    void show(Project before, Project now);

    /** Asks the engine for a plan or something else that changes nothing in the cloud. */
    <T> void ask(String title, Function<Engine, T> question, Consumer<T> answered, Consumer<EmberkeepException> failed);

    /** Starts, stops or takes up a run. */
    void change(String title, Function<Runs, Run> change, Consumer<Run> changed, Consumer<EmberkeepException> failed);

    /** Tells a listener on the UI thread whenever anything of this has changed. */
    void addListener(Runnable listener);

    /** Stops telling a listener. */
    void removeListener(Runnable listener);
}
