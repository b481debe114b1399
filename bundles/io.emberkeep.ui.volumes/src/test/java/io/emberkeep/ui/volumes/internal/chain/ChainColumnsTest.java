package io.emberkeep.ui.volumes.internal.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.ui.common.table.Column;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import io.emberkeep.ui.volumes.internal.Samples;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainColumnsTest {
    private final List<Column<ChainRow>> columns =
            new ChainColumns(new Ages(InstantSource.fixed(Samples.NOW), ZoneOffset.UTC)).all();
    private final List<ChainRow> rows = ChainRows.of(new Samples()
            .volume("db", "in-use")
            .recorded("db", "full", 50, Optional.empty())
            .recorded("db", "recorded", 40, Optional.of("full"))
            .backup("db", "foreign", true, 30, "available")
            .backup("db", "failed", true, 20, "error")
            .project()
            .forest("db"));

    @Test
    void aRecordedEdgeIsSolidAndAnInferredOneDashed() {
        assertEquals("", text("parent", "full"));
        assertEquals("── recorded · full", text("parent", "recorded"));
        assertEquals("┄┄ inferred · recorded", text("parent", "foreign"));
    }

    @Test
    void theStatusNamesItsReason() {
        assertEquals("available", text("status", "full"));
        assertEquals("error · no space", text("status", "failed"));
        assertEquals(Tone.HARM, column("status").tone().apply(row("failed")));
    }

    @Test
    void aHeldBackupSaysSoAndWhy() {
        ChainRow held = ChainRows.of(new Samples()
                        .volume("db", "in-use")
                        .backup("db", "kept", false, 5, "available")
                        .held("kept", "audit 2026")
                        .project()
                        .forest("db"))
                .getFirst();
        assertEquals("available · held", ChainColumns.statusInWords(held));
        String hint = column("status").hint().apply(held).orElseThrow();
        assertTrue(hint.startsWith("Held since ") && hint.endsWith(": audit 2026"), hint);
    }

    @Test
    void aMissingParentIsSaid() {
        ChainRow orphan = ChainRows.of(new Samples()
                        .volume("db", "in-use")
                        .backup("db", "orphan", true, 5, "available")
                        .project()
                        .forest("db"))
                .getFirst();
        assertEquals("parent missing", ChainColumns.parentInWords(orphan));
        assertEquals("available · cannot be restored, its chain is broken", ChainColumns.statusInWords(orphan));
    }

    @Test
    void saysWhoMadeIt() {
        assertEquals("another tool", text("madeBy", "foreign"));
        assertEquals("run run-full", text("madeBy", "full"));
    }

    @Test
    void saysWhatIsKnownOfConsistency() {
        assertEquals("crash · proven", text("consistency", "full"));
        assertEquals("not known", text("consistency", "foreign"));
    }

    @Test
    void theIconTellsTheKind() {
        assertEquals(Optional.of(Icon.FULL), column("backup").icon().apply(row("full")));
        assertEquals(
                Optional.of(Icon.INCREMENTAL_INFERRED), column("backup").icon().apply(row("foreign")));
        assertEquals(Optional.of(Icon.ERROR), column("backup").icon().apply(row("failed")));
    }

    private String text(String column, String backup) {
        return column(column).text().apply(row(backup));
    }

    private Column<ChainRow> column(String id) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ChainRow row(String id) {
        return rows.stream()
                .flatMap(ChainColumnsTest::withChildren)
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<ChainRow> withChildren(ChainRow row) {
        return Stream.concat(Stream.of(row), row.children().stream().flatMap(ChainColumnsTest::withChildren));
    }
}
