package io.emberkeep.cli.internal.text;

import io.emberkeep.api.catalogue.BackupNode;
import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.Provenance;
import io.emberkeep.api.cloud.BackupStatus;
import io.emberkeep.cli.internal.text.Table.Cell;
import io.emberkeep.cli.internal.text.Table.Column;
import java.util.Iterator;
import java.util.List;

/** Prints a volume's chains as a tree: a full, and below it what builds on it; a dashed line where that was inferred. */
public final class ChainTree {
    private final Times times;

    /** Ages and dates are written by these times. */
    public ChainTree(Times times) {
        this.times = times;
    }

    /** Prints all chains, and what a person should know of them. */
    public void print(String volume, ChainForest forest, Page page) {
        page.line(Tone.STRONG, Messages.chainHeading(volume, forest.nodes().count()));
        if (forest.roots().isEmpty()) {
            return;
        }
        Table table = new Table(
                Column.of(Titles.CHAIN),
                Column.of(Titles.AGE),
                Column.shortened(Titles.NAME),
                Column.of(Titles.ID),
                Column.optional(Messages.dataOf(times.zone())),
                Column.optional(Titles.MODE),
                Column.optional(Titles.CONSISTENCY));
        forest.roots().forEach(root -> rows(table, root, "", ""));
        page.table(table);
        forest.findings().forEach(finding -> page.line(Tone.WARNING, "! " + finding.message()));
    }

    private void rows(Table table, BackupNode node, String first, String rest) {
        KnownBackup known = node.backup();
        table.row(
                new Cell(first + mark(known) + " " + words(node), BackupTable.tone(known)),
                Cell.of(times.age(known.pointInTime())),
                Cell.of(known.backup().label()),
                Cell.of(known.id()),
                Cell.of(times.date(known.pointInTime())),
                Cell.of(known.mode().word()),
                Cell.of(BackupTable.consistency(known)));
        Iterator<BackupNode> children = node.children().iterator();
        while (children.hasNext()) {
            BackupNode child = children.next();
            String line = isInferred(child) ? "┄" : "─";
            boolean last = !children.hasNext();
            rows(table, child, rest + (last ? "└" : "├") + line, rest + (last ? "  " : "│ "));
        }
    }

    private static boolean isInferred(BackupNode node) {
        return node.parent()
                .filter(edge -> edge.provenance() == Provenance.INFERRED)
                .isPresent();
    }

    private static String mark(KnownBackup known) {
        if (!known.isPresent()
                || !List.of(BackupStatus.AVAILABLE, BackupStatus.CREATING, BackupStatus.RESTORING)
                        .contains(known.backup().status())) {
            return "✕";
        }
        return known.backup().incremental() ? "○" : "●";
    }

    private static String words(BackupNode node) {
        KnownBackup known = node.backup();
        StringBuilder words = new StringBuilder(Messages.kind(known.backup().incremental()));
        if (!known.isAvailable()) {
            words.append(", ").append(BackupTable.status(known).text());
        }
        if (known.isAvailable() && known.hold().isPresent()) {
            words.append(Messages.HELD);
        }
        if (isInferred(node)) {
            words.append(Messages.PARENT_INFERRED);
        }
        return words.toString();
    }
}
