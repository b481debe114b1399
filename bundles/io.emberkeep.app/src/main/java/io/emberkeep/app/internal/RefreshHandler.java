package io.emberkeep.app.internal;

import io.emberkeep.ui.common.session.ConsoleSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Lists the cloud anew. */
public final class RefreshHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        HandlerUtil.getActiveWorkbenchWindow(event)
                .getService(ConsoleSession.class)
                .refresh();
        return null;
    }
}
