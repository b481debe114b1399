package io.emberkeep.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.run.RunState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Random runs behind a bad network, by processes that die; {@code EMBERKEEP_SOAK_RUNS} asks for another number,
 * {@code EMBERKEEP_SOAK_SEED} for another first seed.
 */
class SoakTest {
    private static final int RUNS_OF_EACH = 25;
    private static final int SOAKS_AT_ONCE = 3;

    @Test
    void afterManyRunsOnABadNetworkTheCatalogueIsTheCloud() throws Exception {
        int runs = number("EMBERKEEP_SOAK_RUNS", 50);
        long first = number("EMBERKEEP_SOAK_SEED", 1);
        List<Future<String>> soaks = new ArrayList<>();
        Tally tally = new Tally();
        try (Postgres postgres = new Postgres();
                ExecutorService executor = Executors.newFixedThreadPool(SOAKS_AT_ONCE)) {
            for (long seed = first; seed < first + (runs + RUNS_OF_EACH - 1) / RUNS_OF_EACH; seed++) {
                long now = seed;
                soaks.add(executor.submit(() -> tally.wrongOf(now, store(now, postgres))));
            }
        }
        List<String> wrong = new ArrayList<>();
        for (Future<String> soak : soaks) {
            wrong.add(soak.get());
        }
        wrong.removeIf(String::isEmpty);
        System.out.printf("soak from seed %d: %s%n", first, tally.told());
        assertEquals("", String.join("\n", wrong));
    }

    /** Every other soak on the other kind of store. */
    private static TrialStore store(long seed, Postgres postgres) throws IOException {
        return seed % 2 == 0 ? TrialStore.onSqlite() : TrialStore.on(postgres, "soak_" + seed);
    }

    private static int number(String variable, int usual) {
        return Integer.parseInt(System.getenv().getOrDefault(variable, Integer.toString(usual)));
    }

    /** All soaks together. */
    private static final class Tally {
        private final Map<RunState, Integer> states = new EnumMap<>(RunState.class);
        private int refused;
        private int adopted;
        private int mischief;

        String wrongOf(long seed, TrialStore store) throws Exception {
            try (Soak soak = new Soak(seed, store)) {
                SoakVerdict verdict = soak.run(RUNS_OF_EACH);
                add(verdict);
                return verdict.wrong().isEmpty() ? "" : "seed " + seed + ": " + String.join("\n  ", verdict.wrong());
            }
        }

        private synchronized void add(SoakVerdict verdict) {
            verdict.states().forEach((state, count) -> states.merge(state, count, Integer::sum));
            refused += verdict.refused();
            adopted += verdict.adopted();
            mischief += verdict.mischief();
        }

        synchronized String told() {
            int runs = states.values().stream().mapToInt(Integer::intValue).sum();
            return "covered %d runs %s, %d requests met mischief, %d wishes refused, %d late backups adopted"
                    .formatted(runs, states, mischief, refused, adopted);
        }
    }
}
