package io.emberkeep.cli.internal.text;

import io.emberkeep.api.catalogue.Changes;
import io.emberkeep.api.catalogue.Changes.Change;
import io.emberkeep.cli.internal.text.Table.Cell;
import io.emberkeep.cli.internal.text.Table.Column;

/** Prints what has come and gone between two looks. */
public final class ChangeTable {
    private final Times times;

    /** Ages are written by these times. */
    public ChangeTable(Times times) {
        this.times = times;
    }

    /** Prints the changes in their order. */
    public void print(Changes changes, Page page) {
        if (changes.list().isEmpty()) {
            page.line(changes.since()
                    .map(since -> Messages.nothingChanged(times.age(since)))
                    .orElse(Messages.FIRST_LOOK));
            return;
        }
        Table table = new Table(
                Column.of(Titles.WHAT),
                Column.of(Titles.KIND),
                Column.shortened(Titles.NAME),
                Column.of(Titles.SINCE),
                Column.of(Titles.ID));
        changes.list().forEach(change -> row(table, change));
        page.table(table);
    }

    private void row(Table table, Change change) {
        table.row(
                new Cell(change.what().word().replace('-', ' '), tone(change)),
                Cell.of(change.kind().word()),
                Cell.of(change.label()),
                Cell.of(times.age(change.at())),
                Cell.of(change.id()));
    }

    private static Tone tone(Change change) {
        return switch (change.what()) {
            case MADE_HERE -> Tone.GOOD;
            case MADE_ELSEWHERE -> Tone.WARNING;
            case GONE -> Tone.BAD;
        };
    }
}
