package io.emberkeep.ui.volumes.internal.chain;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Edge;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.Provenance;
import io.emberkeep.ui.common.table.Column;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.text.Words;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import io.emberkeep.ui.volumes.internal.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The columns of the chain tree. */
final class ChainColumns {
    private final Ages ages;

    ChainColumns(Ages ages) {
        this.ages = ages;
    }

    List<Column<ChainRow>> all() {
        return List.of(name(), date(), age(), status(), parent(), consistency(), mode(), size(), madeBy(), id());
    }

    private static Column<ChainRow> name() {
        return Column.<ChainRow>of(
                        "backup",
                        Messages.BACKUP,
                        260,
                        row -> row.backup().backup().label())
                .withIcon(row -> Optional.of(icon(row)))
                .withHint(row -> Optional.of(hint(row)))
                .withTone(ChainColumns::nameTone);
    }

    private static Icon icon(ChainRow row) {
        if (row.hasFailed()) {
            return Icon.ERROR;
        }
        if (row.backup().mode() == CaptureMode.CLONE) {
            return Icon.CLONE;
        }
        return switch (row.kind()) {
            case FULL -> Icon.FULL;
            case INCREMENTAL -> isInferred(row) ? Icon.INCREMENTAL_INFERRED : Icon.INCREMENTAL;
            case BRANCH -> isInferred(row) ? Icon.BRANCH_INFERRED : Icon.BRANCH;
        };
    }

    /** Whether Cinder's rule tells the parent, and nobody has written it down. */
    private static boolean isInferred(ChainRow row) {
        return row.node()
                .parent()
                .filter(edge -> edge.provenance() == Provenance.INFERRED)
                .isPresent();
    }

    private static String hint(ChainRow row) {
        String kind = isInferred(row) ? Messages.ON_INFERRED_PARENT.formatted(kind(row)) : kind(row);
        return Messages.KIND_AND_ID.formatted(kind, row.id());
    }

    static String kind(ChainRow row) {
        if (row.kind() == ChainRow.Kind.FULL) {
            return row.backup().mode() == CaptureMode.CLONE ? Messages.FULL_BY_CLONE : Messages.FULL;
        }
        return row.kind() == ChainRow.Kind.BRANCH ? Messages.BRANCH : Messages.INCREMENTAL;
    }

    private static Tone nameTone(ChainRow row) {
        if (!row.backup().isPresent()) {
            return Tone.QUIET;
        }
        return row.hasFailed() ? Tone.HARM : Tone.PLAIN;
    }

    private Column<ChainRow> date() {
        return Column.<ChainRow>of(
                        "date",
                        Messages.DATA_OF,
                        150,
                        row -> ages.day(row.backup().pointInTime()))
                .withIcon(row -> row.backup().hold().map(hold -> Icon.LOCK))
                .withHint(row -> Optional.of(
                        Stream.concat(Stream.of(ages.full(row.backup().pointInTime())), hold(row).stream())
                                .collect(Collectors.joining("\n"))));
    }

    private Column<ChainRow> age() {
        return Column.<ChainRow>of(
                        "age", Messages.AGE, 75, row -> ages.ago(row.backup().pointInTime()))
                .withHint(row -> Optional.of(ages.full(row.backup().pointInTime())))
                .withTone(row -> Tone.QUIET);
    }

    private Column<ChainRow> status() {
        return Column.of("status", Messages.STATUS, 110, ChainColumns::statusInWords)
                .withHint(row -> row.backup().backup().failReason().or(() -> hold(row)))
                .withTone(row -> row.restorable() ? Tone.PLAIN : Tone.HARM);
    }

    static String statusInWords(ChainRow row) {
        KnownBackup known = row.backup();
        if (!known.isPresent()) {
            return Messages.DELETED;
        }
        String word = known.backup().rawStatus();
        if (known.isAvailable() && !row.restorable()) {
            return word + " · " + Messages.NOT_RESTORABLE;
        }
        String held = known.hold().isPresent() ? word + " · " + Messages.HELD : word;
        return known.backup().failReason().map(reason -> held + " · " + reason).orElse(held);
    }

    private Optional<String> hold(ChainRow row) {
        return row.backup().hold().map(hold -> Messages.HELD_BECAUSE.formatted(ages.full(hold.since()), hold.reason()));
    }

    private static Column<ChainRow> parent() {
        return Column.of("parent", Messages.BUILDS_ON, 170, ChainColumns::parentInWords)
                .withHint(row -> row.node().parent().map(Edge::provenance).map(ChainColumns::provenanceInFull))
                .withTone(row -> isMissingParent(row) ? Tone.HARM : Tone.QUIET);
    }

    private static boolean isMissingParent(ChainRow row) {
        return row.backup().backup().incremental() && row.node().parent().isEmpty();
    }

    static String parentInWords(ChainRow row) {
        if (isMissingParent(row)) {
            return Messages.PARENT_MISSING;
        }
        return row.node()
                .parent()
                .map(edge -> line(edge.provenance()) + " " + edge.provenance().word() + " · " + row.parent())
                .orElse("");
    }

    private static String line(Provenance provenance) {
        return provenance == Provenance.INFERRED ? "┄┄" : "──";
    }

    private static String provenanceInFull(Provenance provenance) {
        return switch (provenance) {
            case RECORDED -> Messages.RECORDED;
            case IMPORTED -> Messages.IMPORTED;
            case INFERRED -> Messages.INFERRED;
        };
    }

    private static Column<ChainRow> consistency() {
        return Column.of("consistency", Messages.CONSISTENCY, 110, ChainColumns::consistencyInWords)
                .withTone(row -> Tone.QUIET);
    }

    static String consistencyInWords(ChainRow row) {
        return row.backup()
                .consistency()
                .map(reached ->
                        reached.level().word() + " · " + reached.certainty().word())
                .orElse(Messages.NOT_KNOWN);
    }

    private static Column<ChainRow> mode() {
        return Column.of("mode", Messages.MODE, 80, row -> row.backup().mode().word());
    }

    private static Column<ChainRow> size() {
        return Column.<ChainRow>of(
                        "size",
                        Messages.SIZE,
                        80,
                        row -> Integer.toString(row.backup().backup().sizeGiB()))
                .withHint(row -> Optional.of(Messages.SIZE_HINT))
                .alignedRight();
    }

    private static Column<ChainRow> id() {
        return Column.of("id", Messages.FACT_ID, 260, ChainRow::id).hiddenAtFirst();
    }

    private static Column<ChainRow> madeBy() {
        return Column.<ChainRow>of(
                        "madeBy",
                        Messages.MADE_BY,
                        130,
                        row -> row.backup()
                                .runId()
                                .map(run -> Messages.RUN.formatted(Words.shortId(run)))
                                .orElse(Messages.ANOTHER_TOOL))
                .withHint(row -> row.backup().runId().map(Messages.RUN::formatted))
                .withTone(row -> row.backup().runId().isPresent() ? Tone.PLAIN : Tone.QUIET);
    }
}
