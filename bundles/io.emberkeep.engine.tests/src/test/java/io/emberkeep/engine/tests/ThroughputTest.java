package io.emberkeep.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.store.Store;
import io.emberkeep.service.internal.Timing;
import io.emberkeep.store.internal.DefaultStoreConnector;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs side by side in one process, and how many of them end in a second where the cloud takes no time;
 * {@code EMBERKEEP_THROUGHPUT_RUNS} asks each client for another number of runs.
 */
class ThroughputTest {
    private static final List<Integer> AT_ONCE = List.of(1, 4, 16);

    private final int runs = Integer.parseInt(System.getenv().getOrDefault("EMBERKEEP_THROUGHPUT_RUNS", "1"));

    @TempDir
    Path folder;

    /** How the engine looks whether the cloud is done: as in daily use, or as fast as it can. */
    private enum Pace {
        DAILY(Timing.USUAL),
        UNBOUND(Machine.QUICK);

        private final Timing timing;

        Pace(Timing timing) {
            this.timing = timing;
        }
    }

    @ParameterizedTest
    @EnumSource
    void runsSideBySideOnSqlite(Pace pace) throws Exception {
        for (int atOnce : AT_ONCE) {
            measure("SQLite", folder.resolve(atOnce + ".db").toString(), atOnce, pace);
        }
    }

    @ParameterizedTest
    @EnumSource
    void runsSideBySideOnPostgres(Pace pace) throws Exception {
        try (Postgres postgres = new Postgres()) {
            for (int atOnce : AT_ONCE) {
                measure("PostgreSQL", postgres.store("throughput_" + atOnce), atOnce, pace);
            }
        }
    }

    private void measure(String kind, String location, int atOnce, Pace pace) throws Exception {
        try (Site site = new Site();
                Store store = new DefaultStoreConnector().open(Optional.of(location));
                Machine machine =
                        new Machine(store, site.cloud(), "machine", new CrashPoints(CrashPoint.NOWHERE), pace.timing);
                ExecutorService clients = Executors.newFixedThreadPool(atOnce)) {
            site.control().makeVolumes(atOnce);
            List<String> volumes = machine.look().volumes().values().stream()
                    .map(KnownVolume::volume)
                    .filter(volume -> volume.name().startsWith("volume-"))
                    .map(Volume::id)
                    .toList();
            List<Plan> plans = volumes.stream().map(id -> plan(machine, id)).toList();
            long begin = System.nanoTime();
            List<Future<Integer>> done = new ArrayList<>();
            for (Plan plan : plans) {
                done.add(clients.submit(() -> repeat(machine, plan, runs)));
            }
            int all = 0;
            for (Future<Integer> client : done) {
                all += client.get();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            assertEquals(runs * atOnce, all);
            System.out.printf("%s, %d at once, %s: %.1f runs a second%n", kind, atOnce, pace, all / seconds);
        }
    }

    private static Plan plan(Machine machine, String volume) {
        return machine.planner()
                .backup(new BackupWish(
                        Site.CLOUD, List.of(volume), BackupWish.Kind.FULL, CaptureMode.DIRECT, Optional.empty()));
    }

    private static int repeat(Machine machine, Plan plan, int times) throws InterruptedException {
        int done = 0;
        for (int time = 0; time < times; time++) {
            String run = machine.runs().start(plan).id();
            done += machine.runs().await(run).state() == RunState.DONE ? 1 : 0;
        }
        return done;
    }
}
