package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.store.Store;
import java.nio.file.Path;
import java.time.Duration;

/** Writes until the store refuses, then tells why, and whether all that was written is there. */
final class UntilRefusedProgram {
    private UntilRefusedProgram() {}

    public static void main(String[] arguments) {
        int written = 0;
        try (Store store = TestStores.open(Path.of(arguments[0]))) {
            try {
                for (; true; written++) {
                    store.journal().begin(Samples.run("r-" + written), "writer", Duration.ZERO);
                }
            } catch (EmberkeepException e) {
                System.out.println(e.kind() + " " + e.getMessage());
            }
            System.out.println(written > 0 && store.journal().runs().size() == written ? "all there" : "lost");
        } catch (EmberkeepException e) {
            System.out.println(e.kind() + " " + e.getMessage());
        }
    }
}
