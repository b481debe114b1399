package io.emberkeep.service.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.plan.RunKind;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.StepState;
import io.emberkeep.service.internal.fake.CrashPoints;
import io.emberkeep.service.internal.fake.Machine;
import io.emberkeep.service.internal.fake.Picture;
import io.emberkeep.service.internal.fake.World;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Kills a process at every point where it speaks to the store or the cloud, or waits, lets another one take the run up,
 * and compares the end with the run that nobody disturbed.
 */
class CrashMatrixTest {
    private static final int MOST_RESUMES = 4;
    private static final int DOUBLE_CRASHES = 60;

    private final Set<String> statesLeft = new TreeSet<>();

    /** How a run ended: in its own words, and in the cloud. */
    private record End(List<String> runs, String cloud) {
        static End of(World world) {
            List<String> runs = world.store().journal().runs().stream()
                    .map(run -> run.state().word())
                    .toList();
            return new End(runs, Picture.of(world.cloud()));
        }
    }

    @Test
    void aRunThatIsKilledAnywhereEndsAsIfItHadNotBeen(TestReporter reporter) {
        int all = 0;
        for (Scenario scenario : Scenario.all()) {
            End undisturbed = undisturbed(scenario);
            int number = 0;
            while (endsTheSame(scenario, undisturbed, CrashPoints.at(number))) {
                number++;
            }
            reporter.publishEntry("crash points of " + scenario, Integer.toString(number));
            assertTrue(number > 10, scenario + " has hardly any points");
            all += number;
        }
        reporter.publishEntry("crash points in all", Integer.toString(all));
        assertEveryStateWasLeftOnce();
    }

    @Test
    void aRecoveryThatIsKilledTooEndsTheSame(TestReporter reporter) {
        Random random = new Random(7);
        int covered = 0;
        for (Scenario scenario : Scenario.all()) {
            End undisturbed = undisturbed(scenario);
            int points = pointsOf(scenario);
            for (int pair = 0; pair < DOUBLE_CRASHES; pair++) {
                CrashPoints first = CrashPoints.at(random.nextInt(points));
                CrashPoints second = CrashPoints.at(random.nextInt(points));
                endsTheSame(scenario, undisturbed, first, second);
                covered++;
            }
        }
        reporter.publishEntry("double crashes", Integer.toString(covered));
    }

    @Test
    void everyActionModeAndKindThatExistsIsInTheMatrix() {
        List<Plan> plans = Scenario.all().stream()
                .map(scenario -> scenario.prepare().apply(new World()))
                .toList();
        List<Action> actions = plans.stream()
                .flatMap(plan -> plan.tasks().stream())
                .flatMap(task -> task.steps().stream())
                .map(step -> step.action())
                .toList();

        assertEquals(
                Stream.of(Action.class.getPermittedSubclasses()).collect(Collectors.toSet()),
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

    private void assertEveryStateWasLeftOnce() {
        Set<String> missing = new TreeSet<>();
        for (Class<?> action : Action.class.getPermittedSubclasses()) {
            Stream.of(StepState.PLANNED, StepState.INTENDED, StepState.ACCEPTED, StepState.DONE)
                    .forEach(state -> missing.add(action.getSimpleName() + " " + state));
        }
        missing.removeAll(statesLeft);
        assertEquals(Set.of(), missing, "a step in such a state was never left to another process");
        assertTrue(statesLeft.toString().contains("FAILED")
                && statesLeft.toString().contains("SKIPPED"));
    }

    private static List<String> states(Run run) {
        return run.steps().stream()
                .map(record -> run.plan()
                                .tasks()
                                .get(record.task())
                                .steps()
                                .get(record.step())
                                .action()
                                .getClass()
                                .getSimpleName()
                        + " "
                        + record.state())
                .toList();
    }

    private static End undisturbed(Scenario scenario) {
        World world = new World();
        begin(world.machine(), scenario.prepare().apply(world));
        recover(world, at -> CrashPoints.none());
        return End.of(world);
    }

    private static int pointsOf(Scenario scenario) {
        World world = new World();
        Plan plan = scenario.prepare().apply(world);
        CrashPoints points = CrashPoints.none();
        begin(world.machine(points), plan);
        return points.count();
    }

    /** Returns false where the process was through before it came to the point. */
    private boolean endsTheSame(Scenario scenario, End undisturbed, CrashPoints... points) {
        World world = new World();
        Plan plan = scenario.prepare().apply(world);
        String before = Picture.of(world.cloud());
        List<String> leftBefore = world.leftOver();
        begin(world.machine(points[0]), plan);
        world.store().journal().runs().forEach(run -> statesLeft.addAll(states(run)));
        recover(world, resume -> resume + 1 < points.length ? points[resume + 1] : CrashPoints.none());

        String where = scenario + ", killed " + points[0].where();
        boolean begun = !world.store().journal().runs().isEmpty();
        End expected = begun ? undisturbed : new End(List.of(), before);
        assertEquals(expected, End.of(world), where);
        assertEquals(begun ? List.of() : leftBefore, world.leftOver(), where);
        assertEquals(List.of(), world.cloud().backupsInside().harm(), where);
        plan.lockedVolumes().forEach(volume -> assertTrue(!world.store().isLocked(volume), where));
        return points[0].isHalted();
    }

    private static void begin(Machine machine, Plan plan) {
        try {
            machine.runs().start(plan);
        } catch (RuntimeException | CrashPoints.Halt killed) {
            assertTrue(machine.points().isHalted(), () -> "nobody killed it: " + killed);
        }
    }

    /** What a person or a daemon does: resume what is open, and try again later where the cloud was away. */
    private static void recover(World world, IntFunction<CrashPoints> points) {
        for (int resume = 0; resume < MOST_RESUMES; resume++) {
            Machine machine = world.machine(points.apply(resume));
            for (Run run : world.store().journal().runs()) {
                if (run.state().isOpen()) {
                    resume(machine, run);
                }
            }
            world.time().pass(Duration.ofMinutes(10));
        }
    }

    private static void resume(Machine machine, Run run) {
        try {
            machine.runs().resume(run.id());
        } catch (RuntimeException | CrashPoints.Halt killed) {
            assertTrue(machine.points().isHalted(), () -> "nobody killed it: " + killed);
        }
    }
}
