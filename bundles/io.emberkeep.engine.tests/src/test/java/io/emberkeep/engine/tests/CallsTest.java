package io.emberkeep.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.RunState;
import io.emberkeep.service.internal.Timing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often the engine asks a cloud, counted between the two. */
class CallsTest {
    private static final int PAGE = 1000;
    private static final int AT_ONCE = 12;
    private static final int LISTS_A_SECOND = 4;
    private static final Duration LULL = Duration.ofSeconds(2);

    private final Queue<String> calls = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 999, 1000, 1001, 2500})
    void aRefreshReadsEachListOnceAndNothingElse(int count) throws Exception {
        try (Site site = new Site();
                FaultProxy between = new FaultProxy(site.volumeUrl(), Duration.ZERO);
                TrialStore store = TrialStore.onSqlite();
                Machine machine = machine(site, between, store)) {
            site.control().makeVolumes(count, 1);
            calls.clear();

            Catalogue first = machine.look();

            assertEquals(count, first.volumes().size());
            assertEquals(count, first.backups().size());
            assertListsAlone(count);
            calls.clear();
            machine.look();
            assertListsAlone(count);
        }
    }

    private void assertListsAlone(int count) {
        assertPages("volumes", count / PAGE + 1);
        assertPages("backups", count / PAGE + 1);
        assertPages("snapshots", 1);
        assertEquals(
                List.of(),
                calls.stream().filter(call -> !call.contains("/detail")).toList());
    }

    private void assertPages(String kind, int most) {
        long pages = count("GET /v3/[0-9a-f]+/" + kind + "/detail.*");
        assertTrue(pages >= 1 && pages <= most, pages + " calls for the " + kind + " where there may be " + most);
    }

    private long count(String request) {
        Pattern pattern = Pattern.compile(request);
        return calls.stream().filter(call -> pattern.matcher(call).matches()).count();
    }

    @Test
    void allThatIsInFlightSharesTheListsAndWhatHasEndedIsLookedAtOnce() throws Exception {
        try (Site site = new Site(0.5);
                FaultProxy between = new FaultProxy(site.volumeUrl(), Duration.ZERO);
                TrialStore store = TrialStore.onSqlite();
                Machine machine = machine(site, between, store)) {
            site.control().makeVolumes(AT_ONCE);
            List<Plan> plans = machine.look().volumes().values().stream()
                    .map(KnownVolume::id)
                    .map(id -> plan(machine, id))
                    .toList();
            calls.clear();

            long begin = System.nanoTime();
            List<String> runs =
                    plans.stream().map(plan -> machine.runs().start(plan).id()).toList();
            for (String run : runs) {
                assertEquals(RunState.DONE, machine.runs().await(run).state());
            }
            long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds() + 1;

            assertEquals(AT_ONCE, count("POST .*/backups"));
            assertEquals(AT_ONCE, count("GET .*/backups/[-0-9a-f]{36}"), "one look at each that has ended");
            long lists = count("GET .*/detail[?].*status=.*");
            assertTrue(
                    lists >= 1 && lists <= LISTS_A_SECOND * (seconds + 1), lists + " lists in " + seconds + " seconds");
            calls.clear();
            assertFalse(Site.await(LULL, () -> !calls.isEmpty()), "asked though nothing is in flight");
        }
    }

    private Machine machine(Site site, FaultProxy between, TrialStore store) {
        between.watch(calls::add);
        return new Machine(
                store.store(),
                site.connectThrough(between.url()),
                "machine",
                new CrashPoints(CrashPoint.NOWHERE),
                Timing.USUAL);
    }

    private static Plan plan(Machine machine, String volume) {
        return machine.planner()
                .backup(new BackupWish(
                        Site.CLOUD, List.of(volume), BackupWish.Kind.FULL, CaptureMode.DIRECT, Optional.empty()));
    }
}
