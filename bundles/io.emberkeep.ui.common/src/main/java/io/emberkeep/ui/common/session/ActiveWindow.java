package io.emberkeep.ui.common.session;

import java.util.Optional;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The window that a person works in, for the few extensions that the platform gives none. */
public final class ActiveWindow {
    private ActiveWindow() {}

    /** The window; absent while the workbench opens or closes. */
    public static Optional<IWorkbenchWindow> find() {
        return Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
    }
}
