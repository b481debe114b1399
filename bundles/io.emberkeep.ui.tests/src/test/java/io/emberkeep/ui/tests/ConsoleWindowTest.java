package io.emberkeep.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** The console opens as a person sees it first. */
class ConsoleWindowTest {

    @Test
    void opensInTheBackupsPerspective() {
        var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        assertEquals("io.emberkeep.app.backups", page.getPerspective().getId());
    }

    @Test
    void showsTheVolumes() {
        var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        assertNotNull(page.findView("io.emberkeep.ui.volumes.volumes"));
    }
}
