package io.emberkeep.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.engine.tests.CrashPoint.Fate;
import io.emberkeep.engine.tests.Trial.End;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The crash matrix with real processes, ended by SIGKILL or stopped for a while, at points that a seed chooses.
 * {@code EMBERKEEP_SIGKILL_POINTS} asks for another number of them, {@code all} for each one.
 */
class SigkillTest {
    private static final int TRIALS_AT_ONCE = 2;
    private static final int SEED = 60;

    /** A point of one scenario, and how the scenario ends where nothing happens. */
    private record Aim(Scenario scenario, CrashPoint point, End undisturbed) {}

    @Test
    void aRunWhoseProcessIsKilledAnywhereEndsAsIfItHadNotBeen() throws Exception {
        List<String> differences = new ArrayList<>();
        try (TrialStore file = TrialStore.onSqlite();
                Postgres postgres = new Postgres();
                TrialStore server = TrialStore.on(postgres, "sigkill");
                ExecutorService executor = Executors.newFixedThreadPool(TRIALS_AT_ONCE)) {
            List<Aim> aims = chosen(file);
            List<Future<String>> trials = IntStream.range(0, aims.size())
                    .mapToObj(number ->
                            executor.submit(() -> difference(number % 2 == 0 ? file : server, aims.get(number))))
                    .toList();
            for (Future<String> trial : trials) {
                differences.add(trial.get());
            }
            differences.removeIf(String::isEmpty);
            assertEquals("", String.join("\n\n", differences));
            assertEquals(0, file.lockedVolumes() + server.lockedVolumes());
            System.out.printf(
                    "SIGKILL on the sandbox: covered %d points, on SQLite and PostgreSQL by turns%n", aims.size());
        }
    }

    private static List<Aim> chosen(TrialStore store) throws Exception {
        List<Aim> aims = new ArrayList<>();
        for (Scenario scenario : Scenario.all()) {
            try (Trial trial = new Trial(store.store(), scenario, CrashPoint.NOWHERE)) {
                End undisturbed = trial.runTakenUp();
                Stream.of(Fate.values())
                        .flatMap(fate -> IntStream.range(0, trial.points().count(fate))
                                .mapToObj(number -> new Aim(scenario, new CrashPoint(fate, number), undisturbed)))
                        .forEach(aims::add);
            }
        }
        String asked = System.getenv().getOrDefault("EMBERKEEP_SIGKILL_POINTS", "8");
        Collections.shuffle(aims, new Random(SEED));
        return asked.equals("all") ? aims : aims.subList(0, Integer.parseInt(asked));
    }

    /** How often a process looks is a matter of chance, so it may end before it comes to look so often. */
    private static String difference(TrialStore store, Aim aim) throws Exception {
        try (Trial trial = new Trial(store.store(), aim.scenario(), aim.point())) {
            End end = trial.runKilled(store.location());
            String where = aim.scenario() + ", " + aim.point();
            if (!trial.isMet() && aim.point().fate() != Fate.DIES_LOOKING) {
                return where + " was not met";
            }
            return end.equals(aim.undisturbed())
                    ? ""
                    : "%s\nended: %s\nnot: %s".formatted(where, end, aim.undisturbed());
        }
    }
}
