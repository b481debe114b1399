package io.emberkeep.ui.volumes.internal.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.volumes.internal.Samples;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChainSummaryTest {
    private final ChainSummary summary = new ChainSummary(new Ages(InstantSource.fixed(Samples.NOW), ZoneOffset.UTC));
    private final Optional<Project> project = Optional.of(new Samples()
            .volume("db", "in-use")
            .volume("bare", "in-use")
            .volume("bad", "in-use")
            .backup("db", "full", false, 30, "available")
            .backup("db", "incr", true, 3, "available")
            .backup("bad", "failed", false, 3, "error")
            .project());

    @Test
    void saysToWhichStateTheVolumeCanGoBack() {
        assertEquals(
                "db can be restored to its state of 3 h ago (2 backups).",
                summary.heading(project, List.of("db"), List.of()));
    }

    @Test
    void saysWhatToDoWithoutABackup() {
        assertEquals("bare has no backup. Ctrl+B makes one.", summary.heading(project, List.of("bare"), List.of()));
        assertEquals(
                "bad cannot be restored: its 1 backup is not good.",
                summary.heading(project, List.of("bad"), List.of()));
    }

    @Test
    void saysWhatToChoose() {
        assertEquals("Choose a volume to see its backups.", summary.heading(project, List.of(), List.of()));
        assertTrue(summary.heading(project, List.of("db", "bare"), List.of()).startsWith("2 volumes are chosen."));
    }

    @Test
    void namesFindings() {
        List<String> findings = ChainSummary.findings(project.orElseThrow().forest("bad"));
        assertTrue(findings.getFirst().contains("no space"));
    }
}
