package io.emberkeep.cli.internal.text;

import io.emberkeep.api.plan.StepText;
import io.emberkeep.api.plan.Task;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.StepRecord;
import io.emberkeep.api.run.StepState;
import io.emberkeep.cli.internal.text.Table.Cell;
import io.emberkeep.cli.internal.text.Table.Column;
import java.time.Duration;

/** Prints one run with its steps. */
public final class RunText {
    private final Times times;
    private final StepText words;

    /** Times and steps are written by these. */
    public RunText(Times times, StepText words) {
        this.times = times;
        this.words = words;
    }

    /** Prints the whole run. */
    public void print(Run run, Page page) {
        page.line(Tone.STRONG, Messages.runHeading(run));
        page.line(Messages.runTimes(times.date(run.startedAt()), times.zone(), RunTable.took(run)));
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
        page.line(Tone.STRONG, task.title());
        Table table = new Table(
                Column.of(Titles.STATE),
                Column.of(Titles.TOOK),
                Column.shortened(Titles.STEP),
                Column.shortened(Titles.NOTE),
                Column.optional(Titles.MADE_OR_CHANGED),
                Column.optional(Titles.REQUEST));
        for (int i = 0; i < task.steps().size(); i++) {
            StepRecord record = run.step(number, i);
            table.row(
                    new Cell(record.state().word(), tone(record.state())),
                    Cell.of(took(record)),
                    Cell.of(words.of(task, task.steps().get(i))),
                    Cell.of(record.note().orElse("")),
                    Cell.of(record.resourceId().orElse("–")),
                    Cell.of(record.requestId().orElse("–")));
        }
        page.table(table);
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
        return record.intendedAt()
                .flatMap(start -> record.endedAt().map(end -> Times.took(Duration.between(start, end))))
                .orElse("–");
    }
}
