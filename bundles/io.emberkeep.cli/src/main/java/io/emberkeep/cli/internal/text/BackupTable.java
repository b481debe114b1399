package io.emberkeep.cli.internal.text;

import io.emberkeep.api.catalogue.BackupNode;
import io.emberkeep.api.catalogue.Consistency;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.plan.StepText;
import io.emberkeep.cli.internal.text.Table.Cell;
import io.emberkeep.cli.internal.text.Table.Column;
import java.util.List;
import java.util.Optional;

/** Prints backups as a list. */
public final class BackupTable {
    private final Times times;
    private final StepText names;

    /** Ages are written by these times, volumes called by these names. */
    public BackupTable(Times times, StepText names) {
        this.times = times;
        this.names = names;
    }

    /** Prints the backups in the order given. */
    public void print(List<BackupNode> backups, Page page) {
        if (backups.isEmpty()) {
            page.line(Messages.NO_BACKUPS);
            return;
        }
        Table table = new Table(
                Column.shortened(Titles.NAME),
                Column.shortened(Titles.VOLUME),
                Column.of(Titles.KIND),
                Column.of(Titles.STATUS),
                Column.of(Titles.AGE),
                Column.of(Titles.ID),
                Column.distinguishing(Titles.PROJECT),
                Column.optional(Titles.MODE),
                Column.optional(Titles.CONSISTENCY),
                Column.optional(Messages.madeIn(times.zone())));
        backups.forEach(node -> row(table, node));
        page.table(table);
    }

    private void row(Table table, BackupNode node) {
        KnownBackup known = node.backup();
        table.row(
                Cell.of(known.backup().label()),
                Cell.of(names.volume(known.sourceVolumeId())),
                Cell.of(Messages.kind(known.backup().incremental())),
                status(known),
                Cell.of(times.age(known.pointInTime())),
                Cell.of(known.id()),
                Cell.of(known.backup().projectId().orElse("–")),
                Cell.of(known.mode().word()),
                Cell.of(consistency(known)),
                Cell.of(times.date(known.backup().createdAt())));
    }

    static Cell status(KnownBackup known) {
        Optional<String> gone = known.goneAt().map(at -> Messages.GONE);
        String held = known.hold().map(hold -> Messages.HELD).orElse("");
        return new Cell(gone.orElse(known.backup().rawStatus()) + held, tone(known));
    }

    static Tone tone(KnownBackup known) {
        return switch (known.backup().status()) {
            case ERROR, ERROR_DELETING, DELETED -> Tone.BAD;
            case UNKNOWN -> Tone.WARNING;
            default -> known.isPresent() ? Tone.PLAIN : Tone.BAD;
        };
    }

    static String consistency(KnownBackup known) {
        return known.consistency().map(BackupTable::words).orElse("–");
    }

    private static String words(Consistency consistency) {
        return consistency.level().word() + " · " + consistency.certainty().word();
    }
}
