package io.emberkeep.ui.volumes.internal.volumes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.ui.common.table.Column;
import io.emberkeep.ui.common.table.TextFilter;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import io.emberkeep.ui.volumes.internal.Samples;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VolumeColumnsTest {
    private final List<Column<VolumeRow>> columns =
            new VolumeColumns(new Ages(InstantSource.fixed(Samples.NOW), ZoneOffset.UTC)).all();
    private final List<VolumeRow> rows = VolumeRow.of(new Samples()
            .volume("web", "in-use", "web-1", "web-2")
            .volume("Ärger", "error")
            .volume("bare", "available")
            .goneVolume("lost")
            .goneVolume("forgotten")
            .backup("web", "fresh", false, 2, "available")
            .backup("Ärger", "stale", false, 50, "available")
            .backup("lost", "old", false, 90, "available")
            .project());

    @Test
    void showsDeletedVolumesOnlyWhereABackupIsLeft() {
        assertEquals(List.of("web", "Ärger", "bare", "lost"), names(rows));
        assertEquals("deleted", text("status", "lost"));
    }

    @Test
    void saysTheProtectionInWordsWithIconAndTint() {
        assertEquals("Protected · 2 h ago", text("protection", "web"));
        assertEquals("At risk · 2 d ago", text("protection", "Ärger"));
        assertEquals("Unprotected", text("protection", "bare"));
        assertEquals(Optional.of(Icon.AT_RISK), column("protection").icon().apply(row("Ärger")));
        assertEquals(Tone.HARM, column("protection").tone().apply(row("bare")));
    }

    @Test
    void namesAllServers() {
        assertEquals("web-1, web-2", text("server", "web"));
    }

    @Test
    void sortsNamesAsPeopleDo() {
        assertEquals(
                List.of("Ärger", "bare", "lost", "web"),
                names(rows.stream().sorted(column("name").order()).toList()));
    }

    @Test
    void sortsTheWorstProtectionFirst() {
        List<VolumeRow> sorted =
                rows.stream().sorted(column("protection").order()).toList();
        assertEquals("bare", sorted.getFirst().id());
        assertEquals("web", sorted.getLast().id());
    }

    @Test
    void findsVolumesByServerAndByStateInWords() {
        assertTrue(row("web").passes(new TextFilter("web-2 protected")));
        assertTrue(row("bare").passes(new TextFilter("unprotected")));
        assertFalse(row("bare").passes(new TextFilter("risk")));
    }

    @Test
    void theMomentInFullIsOneHoverAway() {
        assertEquals(
                Optional.of("Monday 23 November 2026, 10:00:00 Z · 2 h ago"),
                column("lastSuccess").hint().apply(row("web")));
    }

    private String text(String column, String volume) {
        return column(column).text().apply(row(volume));
    }

    private Column<VolumeRow> column(String id) {
        return columns.stream()
                .filter(column -> column.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private VolumeRow row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> names(List<VolumeRow> rows) {
        return rows.stream().map(VolumeRow::id).toList();
    }
}
