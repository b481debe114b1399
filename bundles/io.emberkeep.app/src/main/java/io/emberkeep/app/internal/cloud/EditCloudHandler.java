package io.emberkeep.app.internal.cloud;

import io.emberkeep.ui.common.session.ConsoleSession;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Changes the cloud that the window looks at. */
public final class EditCloudHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        CloudDialogs dialogs = new CloudDialogs(window.getShell(), window);
        window.getService(ConsoleSession.class).cloud().ifPresent(dialogs::edit);
        return null;
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(context instanceof IEvaluationContext evaluation
                && evaluation.getVariable(ISources.ACTIVE_WORKBENCH_WINDOW_NAME) instanceof IWorkbenchWindow window
                && window.getService(ConsoleSession.class).cloud().isPresent());
    }
}
