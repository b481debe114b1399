package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;

/** Opens a store when told to, and tells which of forty volumes and leases it got. */
final class RivalProgram {
    private RivalProgram() {}

    public static void main(String[] arguments) throws IOException {
        String name = arguments[1];
        System.out.println("ready");
        new BufferedReader(new InputStreamReader(System.in)).readLine();
        try (Store store = TestStores.open(arguments[0])) {
            for (int i = 0; i < 40; i++) {
                if (begins(store, name + "-" + i, "v-" + i)) {
                    System.out.println("volume " + i);
                }
                if (takes(store, "ada-" + i, name) || takes(store, "bob-" + i, name)) {
                    System.out.println("lease " + i);
                }
            }
        }
    }

    private static boolean begins(Store store, String run, String volume) {
        try {
            store.journal().begin(Samples.run(run, volume), "dead", Duration.ZERO);
            return true;
        } catch (EmberkeepException e) {
            if (e.kind() != ErrorKind.CONFLICT) {
                throw e;
            }
            return false;
        }
    }

    private static boolean takes(Store store, String run, String owner) {
        return store.journal().takeLease(run, owner, Duration.ofHours(1));
    }
}
