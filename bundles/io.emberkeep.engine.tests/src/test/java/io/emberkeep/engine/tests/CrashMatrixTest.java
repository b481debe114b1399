package io.emberkeep.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.engine.tests.CrashPoint.Fate;
import io.emberkeep.engine.tests.Trial.End;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Ends the process of a run at every point where it speaks to the store or the cloud, or waits, lets others take the run
 * up, and compares the end with the run that nobody disturbed: the real engine, store and adapter against the sandbox.
 */
class CrashMatrixTest {
    private static final int TRIALS_AT_ONCE = 4;

    @Test
    void aRunWhoseProcessMeetsItsFateAnywhereEndsAsIfItHadNot() throws Exception {
        int covered = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(TRIALS_AT_ONCE)) {
            for (Scenario scenario : Scenario.all()) {
                int points = walkThrough(scenario, executor);
                System.out.printf("crash matrix, %s: covered %d points%n", scenario, points);
                covered += points;
            }
        }
        System.out.printf("crash matrix on the sandbox: covered %d points%n", covered);
    }

    private static int walkThrough(Scenario scenario, ExecutorService executor) throws Exception {
        try (TrialStore store = TrialStore.onSqlite();
                Trial undisturbed = new Trial(store.store(), scenario, CrashPoint.NOWHERE)) {
            End expected = undisturbed.run();
            List<Future<String>> trials = new ArrayList<>();
            for (CrashPoint point : points(undisturbed)) {
                trials.add(executor.submit(() -> difference(store, scenario, point, expected)));
            }
            List<String> differences = new ArrayList<>();
            for (Future<String> trial : trials) {
                differences.add(trial.get());
            }
            differences.removeIf(String::isEmpty);
            assertEquals("", String.join("\n\n", differences), scenario.name());
            assertEquals(0, store.lockedVolumes(), scenario.name());
            return trials.size();
        }
    }

    private static List<CrashPoint> points(Trial undisturbed) {
        return Stream.of(Fate.values())
                .flatMap(fate -> IntStream.range(0, undisturbed.points().count(fate))
                        .mapToObj(number -> new CrashPoint(fate, number)))
                .toList();
    }

    /** How the end differs from the undisturbed one; how often a run looks is a matter of chance, what it writes is not. */
    private static String difference(TrialStore store, Scenario scenario, CrashPoint point, End undisturbed)
            throws Exception {
        try (Trial trial = new Trial(store.store(), scenario, point)) {
            End end = trial.run();
            End expected = trial.isBegun() ? undisturbed : trial.nothing();
            if (!trial.points().isMet() && point.fate() != Fate.DIES_LOOKING) {
                return point + " was not met";
            }
            return end.equals(expected)
                    ? ""
                    : "%s\nended: %s\nnot: %s".formatted(trial.points().where(), end, expected);
        }
    }

    @Test
    void everyActionModeAndKindThatExistsIsInTheMatrix() throws Exception {
        List<Plan> plans = new ArrayList<>();
        try (TrialStore store = TrialStore.onSqlite()) {
            for (Scenario scenario : Scenario.all()) {
                try (Trial trial = new Trial(store.store(), scenario, CrashPoint.NOWHERE)) {
                    plans.add(trial.plan());
                }
            }
        }
        List<Action> actions = plans.stream()
                .flatMap(plan -> plan.tasks().stream())
                .flatMap(task -> task.steps().stream())
                .map(step -> step.action())
                .toList();

        assertEquals(
                Set.of(Action.class.getPermittedSubclasses()),
                actions.stream().map(Object::getClass).collect(Collectors.toSet()));
        assertEquals(
                EnumSet.allOf(RunKind.class), plans.stream().map(Plan::kind).collect(Collectors.toSet()));
        assertEquals(
                Set.copyOf(CaptureMode.offered()),
                actions.stream()
                        .filter(Action.CreateBackup.class::isInstance)
                        .map(action -> ((Action.CreateBackup) action).capture().mode())
                        .collect(Collectors.toSet()));
    }
}
