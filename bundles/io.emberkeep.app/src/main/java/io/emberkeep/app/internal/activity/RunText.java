package io.emberkeep.app.internal.activity;

import io.emberkeep.api.plan.Task;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import io.emberkeep.app.internal.Messages;
import io.emberkeep.ui.common.text.Words;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import java.util.List;

/** Says in words what runs are for and how far they are. */
final class RunText {
    private RunText() {}

    /** What a run is for: its one task, or how many volumes it is about. */
    static String title(Run run) {
        List<Task> tasks = run.plan().tasks();
        if (tasks.size() == 1) {
            return tasks.getFirst().title();
        }
        String volumes =
                Words.count(tasks.stream().map(Task::volumeId).distinct().count(), "volume");
        return switch (run.plan().kind()) {
            case BACKUP -> Messages.BACK_UP_SEVERAL.formatted(volumes);
            case RESTORE -> Messages.RESTORE_SEVERAL.formatted(volumes);
            case DELETE -> Messages.DELETE_SEVERAL.formatted(volumes);
        };
    }

    static String state(Run run) {
        return switch (run.state()) {
            case RUNNING -> run.cancelRequested() ? Messages.RUN_STOPPING : progress(run);
            case DONE -> Messages.RUN_DONE;
            case FAILED -> Messages.RUN_FAILED;
            case PARTLY -> Messages.RUN_PARTLY;
            case UNKNOWN -> Messages.RUN_UNKNOWN;
            case CANCELLED -> Messages.RUN_CANCELLED;
        };
    }

    private static String progress(Run run) {
        List<ActivityRow.OfStep> steps = shownSteps(new ActivityRow.OfRun(run));
        long over =
                steps.stream().filter(step -> step.record().state().isOver()).count();
        return Messages.RUN_RUNNING.formatted(Math.min(over + 1, steps.size()), steps.size());
    }

    private static List<ActivityRow.OfStep> shownSteps(ActivityRow row) {
        return row instanceof ActivityRow.OfStep step
                ? List.of(step)
                : row.children().stream()
                        .flatMap(child -> shownSteps(child).stream())
                        .toList();
    }

    static Icon icon(RunState state) {
        return switch (state) {
            case RUNNING -> Icon.RUN;
            case DONE -> Icon.DONE;
            case FAILED -> Icon.ERROR;
            case PARTLY -> Icon.AT_RISK;
            case UNKNOWN -> Icon.UNKNOWN;
            case CANCELLED -> Icon.SKIPPED;
        };
    }

    static Tone tone(RunState state) {
        return switch (state) {
            case RUNNING -> Tone.ACCENT;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.HARM;
            case PARTLY, UNKNOWN -> Tone.WARNING;
            case CANCELLED -> Tone.QUIET;
        };
    }

    static String state(StepRecord step) {
        return switch (step.state()) {
            case PLANNED -> Messages.STEP_PLANNED;
            case INTENDED -> Messages.STEP_INTENDED;
            case ACCEPTED -> Messages.STEP_ACCEPTED;
            case DONE -> Messages.STEP_DONE;
            case FAILED -> Messages.STEP_FAILED;
            case SKIPPED -> Messages.STEP_SKIPPED;
        };
    }

    static Icon icon(StepState state) {
        return switch (state) {
            case PLANNED -> Icon.WAITING;
            case INTENDED, ACCEPTED -> Icon.RUN;
            case DONE -> Icon.DONE;
            case FAILED -> Icon.ERROR;
            case SKIPPED -> Icon.SKIPPED;
        };
    }

    static Tone tone(StepState state) {
        return switch (state) {
            case INTENDED, ACCEPTED -> Tone.ACCENT;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.HARM;
            case PLANNED, SKIPPED -> Tone.QUIET;
        };
    }
}
