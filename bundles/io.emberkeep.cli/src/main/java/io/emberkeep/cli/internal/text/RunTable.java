package io.emberkeep.cli.internal.text;

import io.emberkeep.api.plan.Task;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.cli.internal.text.Table.Cell;
import io.emberkeep.cli.internal.text.Table.Column;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Prints runs as a list. */
public final class RunTable {
    private final Times times;

    /** Ages and dates are written by these times. */
    public RunTable(Times times) {
        this.times = times;
    }

    /** Prints the runs in the order given. */
    public void print(List<Run> runs, Page page) {
        if (runs.isEmpty()) {
            page.line(Messages.NO_RUNS);
            return;
        }
        Table table = new Table(
                Column.of(Titles.ID),
                Column.of(Titles.STATE),
                Column.of(Titles.STARTED),
                Column.of(Titles.TOOK),
                Column.shortened(Titles.WHAT),
                Column.optional(Messages.startedIn(times.zone())));
        runs.forEach(run -> table.row(
                Cell.of(run.id()),
                new Cell(run.state().word(), tone(run.state())),
                Cell.of(times.age(run.startedAt())),
                Cell.of(took(run)),
                Cell.of(titles(run)),
                Cell.of(times.date(run.startedAt()))));
        page.table(table);
    }

    static Tone tone(RunState state) {
        return switch (state) {
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case PARTLY, UNKNOWN, CANCELLED -> Tone.WARNING;
            case RUNNING -> Tone.PLAIN;
        };
    }

    static String took(Run run) {
        return run.endedAt()
                .map(end -> Times.took(Duration.between(run.startedAt(), end)))
                .orElse("–");
    }

    static String titles(Run run) {
        return run.plan().tasks().stream().map(Task::title).collect(Collectors.joining("; "));
    }
}
