package io.emberkeep.ui.volumes.internal.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.ui.volumes.internal.Samples;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BackUpFormTest {
    private final BackUpForm form = new BackUpForm(
            "acme",
            new Samples()
                    .volume("db", "in-use")
                    .volume("web", "in-use")
                    .project()
                    .volumes());

    @Test
    void wishesAnAutomaticDirectBackupAtFirst() {
        assertEquals(
                new BackupWish(
                        "acme", List.of("db", "web"), BackupWish.Kind.AUTOMATIC, CaptureMode.DIRECT, Optional.empty()),
                form.wish());
    }

    @Test
    void aCloneIsNeverIncremental() {
        form.setKind(BackupWish.Kind.INCREMENTAL);
        form.setMode(CaptureMode.CLONE);
        assertFalse(form.mayBeIncremental());
        assertEquals(BackupWish.Kind.FULL, form.wish().kind());
    }

    @Test
    void blanksAreNoName() {
        form.setName("  ");
        assertEquals(Optional.empty(), form.wish().name());
        form.setName(" before upgrade ");
        assertEquals(Optional.of("before upgrade"), form.wish().name());
    }

    @Test
    void countsSeveralVolumes() {
        assertEquals("Back up 2 volumes", form.title());
    }
}
