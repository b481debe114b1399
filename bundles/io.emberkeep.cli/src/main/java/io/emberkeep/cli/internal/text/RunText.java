package io.emberkeep.cli.internal.text;

import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Step;
import io.emberkeep.api.plan.StepText;
import io.emberkeep.api.plan.Task;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import io.emberkeep.api.run.Whereabouts;
import io.emberkeep.cli.internal.text.Table.Cell;
import io.emberkeep.cli.internal.text.Table.Column;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the whole story of one run: what was planned and why, what was asked of the cloud and when, and what is there now. */
public final class RunText {
    private final Times times;
    private final StepText words;
    private final Whereabouts whereabouts;

    /** Times, steps and what became of things are told by these. */
    public RunText(Times times, StepText words, Whereabouts whereabouts) {
        this.times = times;
        this.words = words;
        this.whereabouts = whereabouts;
    }

    /** Prints the whole run. */
    public void print(Run run, Page page) {
        page.line(Tone.STRONG, Messages.runHeading(run));
        page.line(Messages.runTimes(times.date(run.startedAt()), times.zone(), RunTable.took(run)));
        page.line(Messages.runPlan(run, times.date(run.plan().madeAt())));
        run.error().ifPresent(error -> page.line(Tone.BAD, error));
        if (run.cancelRequested()) {
            page.line(Tone.WARNING, Messages.CANCEL_REQUESTED);
        }
        for (int i = 0; i < run.plan().tasks().size(); i++) {
            print(run, i, page);
        }
    }

    private void print(Run run, int number, Page page) {
        Task task = run.plan().tasks().get(number);
        page.line("");
        page.line(Tone.STRONG, task.title());
        task.reasons().forEach(reason -> page.line(Tone.QUIET, "  " + reason));
        Table table = new Table(
                Column.of(Titles.STATE),
                Column.of(Titles.TOOK),
                Column.shortened(Titles.STEP),
                Column.shortened(Titles.NOTE),
                Column.optional(Titles.MADE_OR_CHANGED),
                Column.optional(Titles.NOW),
                Column.optional(Titles.REQUEST),
                Column.optional(Titles.MOMENTS));
        for (int i = 0; i < task.steps().size(); i++) {
            table.row(cells(task, task.steps().get(i), run.step(number, i)));
        }
        page.table(table);
    }

    private Cell[] cells(Task task, Step step, StepRecord record) {
        Action action = step.action();
        return new Cell[] {
            new Cell(record.state().word(), tone(record.state())),
            Cell.of(took(record)),
            Cell.of(words.of(task, step)),
            Cell.of(record.note().orElse("")),
            Cell.of(record.resourceId().orElse("–")),
            Cell.of(whereabouts.of(action, record).orElse("–")),
            Cell.of(record.requestId().orElse("–")),
            Cell.of(moments(record))
        };
    }

    /** When the intent was durable, when the cloud took the request, and when it was over. */
    private String moments(StepRecord record) {
        return Stream.of(record.intendedAt(), record.acceptedAt(), record.endedAt())
                .map(at -> at.map(this::time).orElse("–"))
                .collect(Collectors.joining(" → "));
    }

    private String time(Instant at) {
        return times.second(at);
    }

    private static Tone tone(StepState state) {
        return switch (state) {
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case SKIPPED, PLANNED -> Tone.QUIET;
            case INTENDED, ACCEPTED -> Tone.PLAIN;
        };
    }

    static String took(StepRecord record) {
        Optional<Duration> took =
                record.intendedAt().flatMap(start -> record.endedAt().map(end -> Duration.between(start, end)));
        return took.map(Times::took).orElse("–");
    }
}
