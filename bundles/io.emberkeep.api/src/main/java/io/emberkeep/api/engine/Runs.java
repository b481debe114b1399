package io.emberkeep.api.engine;

import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Runs plans and tells of runs. */
public interface Runs {
    /**
     * Makes a run of an approved plan durable and begins it in the background.
     *
     * @throws io.emberkeep.api.EmberkeepException CONFLICT where another run works on one of its volumes
     */
    Run start(Plan plan);

    /**
     * Takes up a run that no process works on; waits for a dead process's lease to end first.
     *
     * @throws io.emberkeep.api.EmberkeepException NOT_FOUND; CONFLICT where a living process works on it; REFUSED where it
     *     is over
     */
    Run resume(String runId);

    /** Takes up all open runs of clouds that are known here and that no process works on, and returns them. */
    default List<Run> resumeAll() {
        return resumeAll(run -> true);
    }

    /** The same, of some runs only. */
    List<Run> resumeAll(Predicate<Run> which);

    /**
     * Asks for a run to be stopped: what is under way in the cloud is let finish, the rest is left out, and what was made
     * on the way is removed.
     */
    Run cancel(String runId);

    /**
     * Ends a run that can't be carried to its end, as where its credential is gone for good. The cloud is not touched, and what
     * the run has made there stays; its volumes are free for other runs.
     *
     * @throws io.emberkeep.api.EmberkeepException NOT_FOUND; CONFLICT where a living process works on it; REFUSED where it
     *     is over
     */
    Run giveUp(String runId);

    /** Waits until a run that this process works on is over or can go no further, and returns it. */
    Run await(String runId) throws InterruptedException;

    /** All runs, newest first. */
    List<Run> list();

    /** Open runs that no living process works on, newest first; {@link #resume} takes them up. */
    List<Run> abandoned();

    /** One run. */
    Optional<Run> find(String runId);

    /**
     * Tells of each change of a run that this process works on, from any thread.
     *
     * @return stops the telling
     */
    AutoCloseable listen(Consumer<Run> listener);
}
