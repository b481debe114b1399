package io.emberkeep.service.internal.run;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.store.Journal;
import io.emberkeep.service.internal.Pause;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Holds the leases of the runs that this process works on, as long as it lives. */
final class LeaseKeeper {
    private final Map<String, DrivenRun> runs = new ConcurrentHashMap<>();
    private final Journal journal;
    private final String owner;
    private final Duration lease;
    private final Pause pause;

    LeaseKeeper(Journal journal, String owner, Duration lease, Pause pause) {
        this.journal = journal;
        this.owner = owner;
        this.lease = lease;
        this.pause = pause;
    }

    void add(DrivenRun run) {
        runs.put(run.run().id(), run);
    }

    void remove(String runId) {
        runs.remove(runId);
    }

    /** Renews until the engine closes; runs in a thread of its own. */
    void keep() {
        try {
            while (true) {
                pause.atMost(lease.dividedBy(3));
                runs.forEach(this::renew);
            }
        } catch (Pause.Stopped closing) {
            runs.clear();
        }
    }

    private void renew(String runId, DrivenRun run) {
        try {
            if (!journal.renewLease(runId, owner, lease)) {
                run.loseLease();
            }
        } catch (EmberkeepException storeBusy) {
            // The next round tries again; the lease is three rounds long for this.
            return;
        }
    }
}
