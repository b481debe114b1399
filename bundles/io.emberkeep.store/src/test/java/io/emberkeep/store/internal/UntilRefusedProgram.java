package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;

/**
 * Writes until the store refuses, then tells why, and whether all that was written is there; with a second argument it
 * waits for a line before it looks.
 */
final class UntilRefusedProgram {
    private UntilRefusedProgram() {}

    public static void main(String[] arguments) throws IOException {
        int written = 0;
        boolean unknown = false;
        try (Store store = TestStores.open(arguments[0])) {
            try {
                for (; true; written++) {
                    store.journal().begin(Samples.run("r-" + written), "writer", Duration.ZERO);
                    tellOnce(written);
                }
            } catch (EmberkeepException e) {
                unknown = e.outcomeUnknown();
                System.out.println(e.kind() + " " + e.getMessage());
            }
            if (arguments.length > 1) {
                new BufferedReader(new InputStreamReader(System.in)).readLine();
            }
            int there = store.journal().runs().size();
            boolean all = there == written || unknown && there == written + 1;
            System.out.println(written > 0 && all ? "all there" : "lost");
        } catch (EmberkeepException e) {
            System.out.println(e.kind() + " " + e.getMessage());
        }
    }

    private static void tellOnce(int written) {
        if (written == 0) {
            System.out.println("writing");
        }
    }
}
