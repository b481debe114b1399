package io.emberkeep.store.internal;

import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.store.Store;
import java.time.Duration;

/** Begins runs and records steps without end, and tells of each one after it was written. */
final class WriterProgram {
    private WriterProgram() {}

    public static void main(String[] arguments) {
        String prefix = arguments[1];
        try (Store store = TestStores.open(arguments[0])) {
            for (int i = 0; true; i++) {
                String run = prefix + i;
                store.journal().begin(Samples.run(run, "volume-of-" + run), "writer", Duration.ZERO);
                store.journal().record(run, StepRecord.planned(0, 3).intended(Samples.NOON), "writer");
                store.catalogues().recordOrigin(Samples.SCOPE, "backup-of-" + run, Samples.origin(run + "/0/3/1"));
                System.out.println(run);
            }
        }
    }
}
