package io.emberkeep.app.internal.activity;

import io.emberkeep.api.plan.StepText;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.UsualDuration;
import io.emberkeep.app.internal.Messages;
import io.emberkeep.app.internal.activity.ActivityRow.OfRun;
import io.emberkeep.app.internal.activity.ActivityRow.OfStep;
import io.emberkeep.app.internal.activity.ActivityRow.OfTask;
import io.emberkeep.ui.common.table.Column;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The columns of the activity. */
final class ActivityColumns {
    private final Ages ages;
    private final Supplier<StepText> names;
    private final Supplier<List<Run>> runs;

    /**
     * Shows times as people read them.
     *
     * @param names the names of things as they are known now
     * @param runs all runs, newest first
     */
    ActivityColumns(Ages ages, Supplier<StepText> names, Supplier<List<Run>> runs) {
        this.ages = ages;
        this.names = names;
        this.runs = runs;
    }

    List<Column<ActivityRow>> all() {
        return List.of(what(), state(), elapsed(), began(), remark(), request());
    }

    private Column<ActivityRow> what() {
        return Column.<ActivityRow>of("what", Messages.ACTIVITY, 480, this::title)
                .withIcon(ActivityColumns::icon)
                .withHint(row -> Optional.of(Messages.RUN_HINT.formatted(
                        row.run().id(), ages.full(row.run().startedAt()))));
    }

    private String title(ActivityRow row) {
        return switch (row) {
            case OfRun ofRun -> RunText.title(ofRun.run());
            case OfTask ofTask -> ofTask.task().title();
            case OfStep ofStep ->
                names.get()
                        .of(
                                ofStep.task(),
                                ofStep.task()
                                        .steps()
                                        .get(ofStep.record().step())
                                        .action());
        };
    }

    private static Optional<Icon> icon(ActivityRow row) {
        return switch (row) {
            case OfRun ofRun -> Optional.of(RunText.icon(ofRun.run().state()));
            case OfTask ofTask -> Optional.of(Icon.VOLUME);
            case OfStep ofStep -> Optional.of(RunText.icon(ofStep.record().state()));
        };
    }

    private static Column<ActivityRow> state() {
        return Column.<ActivityRow>of("state", Messages.STATE, 180, ActivityColumns::stateInWords)
                .withTone(ActivityColumns::tone);
    }

    private static String stateInWords(ActivityRow row) {
        return switch (row) {
            case OfRun ofRun -> RunText.state(ofRun.run());
            case OfTask ofTask -> "";
            case OfStep ofStep -> RunText.state(ofStep.record());
        };
    }

    private static Tone tone(ActivityRow row) {
        return switch (row) {
            case OfRun ofRun -> RunText.tone(ofRun.run().state());
            case OfTask ofTask -> Tone.PLAIN;
            case OfStep ofStep -> RunText.tone(ofStep.record().state());
        };
    }

    private Column<ActivityRow> elapsed() {
        return Column.<ActivityRow>of("elapsed", Messages.ELAPSED, 120, this::elapsedInWords)
                .alignedRight();
    }

    private String elapsedInWords(ActivityRow row) {
        return switch (row) {
            case OfRun(Run run) -> elapsed(run);
            case OfTask ofTask -> "";
            case OfStep(Run run, StepRecord step) -> span(step.intendedAt(), step.endedAt());
        };
    }

    private String elapsed(Run run) {
        String elapsed = span(Optional.of(run.startedAt()), run.endedAt());
        return run.state() == RunState.RUNNING
                ? UsualDuration.of(run.plan(), runs.get())
                        .map(usual -> Messages.ELAPSED_OF.formatted(elapsed, Ages.elapsed(usual)))
                        .orElse(elapsed)
                : elapsed;
    }

    private String span(Optional<Instant> from, Optional<Instant> to) {
        return from.map(begin -> to.map(end -> Ages.elapsed(Duration.between(begin, end)))
                        .orElseGet(() -> ages.since(begin)))
                .orElse("");
    }

    private Column<ActivityRow> began() {
        return Column.<ActivityRow>of(
                        "began",
                        Messages.BEGAN,
                        135,
                        row -> began(row).map(ages::day).orElse(""))
                .withHint(row -> began(row).map(ages::full));
    }

    private static Optional<Instant> began(ActivityRow row) {
        return switch (row) {
            case OfRun(Run run) -> Optional.of(run.startedAt());
            case OfTask ofTask -> Optional.empty();
            case OfStep(Run run, StepRecord step) -> step.intendedAt();
        };
    }

    private static Column<ActivityRow> remark() {
        return Column.<ActivityRow>of(
                        "remark", Messages.REMARK, 360, row -> remarkOf(row).orElse(""))
                .withHint(ActivityColumns::remarkOf);
    }

    private static Optional<String> remarkOf(ActivityRow row) {
        return switch (row) {
            case OfRun(Run run) -> run.error();
            case OfTask ofTask -> Optional.empty();
            case OfStep(Run run, StepRecord step) -> step.note();
        };
    }

    private static Column<ActivityRow> request() {
        return Column.<ActivityRow>of(
                        "request", Messages.REQUEST, 120, row -> requestOf(row).orElse(""))
                .withHint(ActivityColumns::requestOf)
                .withTone(row -> Tone.QUIET);
    }

    private static Optional<String> requestOf(ActivityRow row) {
        return row instanceof OfStep(Run run, StepRecord step) ? step.requestId() : Optional.empty();
    }
}
