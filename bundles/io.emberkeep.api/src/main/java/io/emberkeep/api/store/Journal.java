package io.emberkeep.api.store;

import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Port: the durable record of runs. Every method that writes returns only after the data are safe against a power cut;
 * leases compare the store's own clock.
 */
public interface Journal {
    /**
     * Makes a run durable, locks its volumes and takes its lease, all or nothing.
     *
     * @throws io.emberkeep.api.EmberkeepException CONFLICT, naming the other run, where one of its volumes is locked
     */
    void begin(Run run, String owner, Duration lease);

    /**
     * Writes what is new of one step.
     *
     * @throws io.emberkeep.api.EmberkeepException CONFLICT where the owner has lost the lease
     */
    void record(String runId, StepRecord step, String owner);

    /**
     * Ends a run and, unless its state is still open, frees its volumes. Gives the lease back.
     *
     * @throws io.emberkeep.api.EmberkeepException CONFLICT where the owner has lost the lease
     */
    void end(String runId, RunState state, Instant at, Optional<String> error, String owner);

    /** Takes the lease of an open run that nobody holds; false where somebody does or the run is over. */
    boolean takeLease(String runId, String owner, Duration lease);

    /** Holds the lease for longer; false where it was lost. */
    boolean renewLease(String runId, String owner, Duration lease);

    /** Gives the lease back, so that another process may take the run up at once. */
    void releaseLease(String runId, String owner);

    /** Who works on a run now. */
    Optional<String> leaseHolder(String runId);

    /** Asks whoever works on a run to stop it. */
    void requestCancel(String runId);

    /** Whether somebody asked to stop a run. */
    boolean isCancelRequested(String runId);

    /** All runs, newest first. */
    List<Run> runs();

    /** One run. */
    Optional<Run> run(String id);
}
