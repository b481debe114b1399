package io.emberkeep.app.internal.window;

import io.emberkeep.app.internal.BackupsPerspective;
import io.emberkeep.app.internal.first.FirstPerspective;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.ConsoleSession.Phase;
import java.util.Optional;
import org.eclipse.ui.IPerspectiveRegistry;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

/** Turns the window to the page with the ways to a cloud while there is none, and to the backups once there is one. */
final class PagesByPhase {
    private final IWorkbenchWindow window;
    private final ConsoleSession session;

    PagesByPhase(IWorkbenchWindow window, ConsoleSession session) {
        this.window = window;
        this.session = session;
    }

    void turn() {
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            wanted(page.getPerspective().getId()).ifPresent(id -> turnTo(page, id));
        }
    }

    /** Another perspective that a person chose is left alone while a cloud is shown. */
    private Optional<String> wanted(String shown) {
        boolean first = shown.equals(FirstPerspective.ID);
        if (session.phase() == Phase.NO_CLOUD && !first) {
            return Optional.of(FirstPerspective.ID);
        }
        return session.phase() == Phase.READY && first ? Optional.of(BackupsPerspective.ID) : Optional.empty();
    }

    private void turnTo(IWorkbenchPage page, String id) {
        IPerspectiveRegistry perspectives = window.getWorkbench().getPerspectiveRegistry();
        page.setPerspective(perspectives.findPerspectiveWithId(id));
    }
}
