package io.emberkeep.app.internal.activity;

import io.emberkeep.api.plan.Step.When;
import io.emberkeep.api.plan.Task;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import io.emberkeep.ui.common.facts.Described;
import io.emberkeep.ui.common.facts.Fact;
import io.emberkeep.ui.common.text.Ages;
import java.util.List;
import java.util.stream.IntStream;

/** A line of the activity: a run, one of its tasks where it has several, or a step. */
sealed interface ActivityRow extends Described {
    /** The run that it belongs to. */
    Run run();

    /** By what it is the same after a change. */
    String key();

    /** What it consists of. */
    List<ActivityRow> children();

    @Override
    default String title() {
        return RunText.title(run());
    }

    @Override
    default List<Fact> facts(Ages ages) {
        return RunFacts.of(this, ages);
    }

    /** A run with its steps, or with its tasks where there are several. */
    record OfRun(Run run) implements ActivityRow {
        @Override
        public String key() {
            return run.id();
        }

        @Override
        public List<ActivityRow> children() {
            List<Task> tasks = run.plan().tasks();
            return tasks.size() == 1
                    ? steps(run, 0)
                    : IntStream.range(0, tasks.size())
                            .<ActivityRow>mapToObj(number -> new OfTask(run, number))
                            .toList();
        }
    }

    /** A task of a run. */
    record OfTask(Run run, int number) implements ActivityRow {
        Task task() {
            return run.plan().tasks().get(number);
        }

        @Override
        public String key() {
            return run.id() + "/" + number;
        }

        @Override
        public List<ActivityRow> children() {
            return steps(run, number);
        }
    }

    /** A step of a task. */
    record OfStep(Run run, StepRecord record) implements ActivityRow {
        Task task() {
            return run.plan().tasks().get(record.task());
        }

        @Override
        public String key() {
            return run.id() + "/" + record.task() + "/" + record.step();
        }

        @Override
        public List<ActivityRow> children() {
            return List.of();
        }
    }

    private static List<ActivityRow> steps(Run run, int task) {
        return run.steps().stream()
                .filter(record -> record.task() == task)
                .filter(record -> isWorthShowing(run, record))
                .<ActivityRow>map(record -> new OfStep(run, record))
                .toList();
    }

    /** Steps for the case of a failure are noise as long as nothing fails. */
    private static boolean isWorthShowing(Run run, StepRecord record) {
        When when =
                run.plan().tasks().get(record.task()).steps().get(record.step()).when();
        return when != When.ON_FAILURE || record.state() != StepState.PLANNED && record.state() != StepState.SKIPPED;
    }
}
