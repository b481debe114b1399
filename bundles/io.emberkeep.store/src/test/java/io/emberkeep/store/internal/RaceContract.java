package io.emberkeep.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import io.emberkeep.api.store.Journal;
import io.emberkeep.api.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every journal keeps to when many want the same at the same moment. */
abstract class RaceContract {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int RIVALS = 8;
    private static final int ROUNDS = 20;
    private static final long PATIENCE = 60;

    /** Opens the store of this test; the same one each time. */
    abstract Store open();

    @Test
    void ofManyRivalsOneGetsTheVolume() throws Exception {
        List<List<Boolean>> won = race((rival, round, own) -> {
            try {
                own.begin(Samples.run("r-" + round + "-" + rival, "v-" + round), "me", HOUR);
                return true;
            } catch (EmberkeepException e) {
                assertEquals(ErrorKind.CONFLICT, e.kind(), e.getMessage());
                return false;
            }
        });
        won.forEach(round -> assertEquals(1, Collections.frequency(round, true)));
        try (Store store = open()) {
            assertEquals(ROUNDS, store.journal().runs().size());
        }
    }

    @Test
    void ofManyRivalsOneGetsTheLease() throws Exception {
        try (Store store = open()) {
            for (int round = 0; round < ROUNDS; round++) {
                store.journal().begin(Samples.run("r-" + round), "dead", Duration.ZERO);
            }
            List<List<Boolean>> won = race((rival, round, own) -> own.takeLease("r-" + round, "owner-" + rival, HOUR));
            for (int round = 0; round < ROUNDS; round++) {
                assertEquals(1, Collections.frequency(won.get(round), true));
                assertEquals(
                        Optional.of("owner-" + won.get(round).indexOf(true)),
                        store.journal().leaseHolder("r-" + round));
            }
        }
    }

    @Test
    void manyThreadsWriteAndReadThroughOneJournal() throws Exception {
        try (Store shared = open()) {
            shared.journal().begin(Samples.run("r-1"), "me", HOUR);
            race((rival, round, own) -> {
                StepRecord step =
                        StepRecord.planned(0, rival).ended(StepState.DONE, Samples.NOON, Optional.of("in " + round));
                shared.journal().record("r-1", step, "me");
                assertEquals(step, shared.journal().run("r-1").orElseThrow().step(0, rival));
                return true;
            });
        }
    }

    /** Lets rivals act at the same moment, each by a store that it opened for itself; tells by round who won. */
    private List<List<Boolean>> race(Act act) throws Exception {
        CyclicBarrier start = new CyclicBarrier(RIVALS);
        try (ExecutorService threads = Executors.newFixedThreadPool(RIVALS)) {
            List<Future<List<Boolean>>> rivals = IntStream.range(0, RIVALS)
                    .mapToObj(rival -> threads.submit(() -> compete(rival, act, start)))
                    .toList();
            List<List<Boolean>> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(new ArrayList<>());
            }
            for (Future<List<Boolean>> rival : rivals) {
                List<Boolean> won = rival.get();
                for (int round = 0; round < ROUNDS; round++) {
                    rounds.get(round).add(won.get(round));
                }
            }
            return rounds;
        }
    }

    private List<Boolean> compete(int rival, Act act, CyclicBarrier start) throws Exception {
        List<Boolean> won = new ArrayList<>();
        try (Store own = open()) {
            for (int round = 0; round < ROUNDS; round++) {
                start.await(PATIENCE, TimeUnit.SECONDS);
                won.add(act.perform(rival, round, own.journal()));
            }
        }
        return won;
    }

    @FunctionalInterface
    private interface Act {
        boolean perform(int rival, int round, Journal own);
    }
}
