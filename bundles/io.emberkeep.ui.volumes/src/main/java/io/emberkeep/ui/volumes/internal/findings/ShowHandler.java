package io.emberkeep.ui.volumes.internal.findings;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows what the chosen finding is about. */
public final class ShowHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        ChosenFinding.in(window).ifPresent(found -> new Opening(window.getActivePage()).open(found));
        return null;
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(ChosenFinding.window(context).flatMap(ChosenFinding::in).isPresent());
    }
}
