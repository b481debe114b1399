package io.emberkeep.ui.volumes.internal.volumes;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Brings the cursor into the filter field, from wherever it is. */
public final class FilterHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveWorkbenchWindow(event).getActivePage().findView(VolumesView.ID)
                instanceof VolumesView view) {
            view.startFilter();
        }
        return null;
    }
}
