package io.emberkeep.app.internal.activity;

import io.emberkeep.api.run.Run;
import io.emberkeep.app.internal.Messages;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.status.Failures;
import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Takes up the chosen run, which no process works on. */
public final class ResumeHandler extends AbstractHandler implements IElementUpdater {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        ChosenRun.in(window)
                .map(Run::id)
                .ifPresent(id -> window.getService(ConsoleSession.class)
                        .change(
                                Messages.TAKING_UP,
                                runs -> runs.resume(id),
                                run -> {},
                                why -> Failures.show(window.getShell(), Messages.TAKE_UP_FAILED, why)));
        return null;
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(context instanceof IEvaluationContext evaluation
                && evaluation.getVariable(ISources.ACTIVE_WORKBENCH_WINDOW_NAME) instanceof IWorkbenchWindow window
                && RunObstacles.toResume(ChosenRun.in(context), window.getService(ConsoleSession.class))
                        .isEmpty());
    }

    @Override
    public void updateElement(UIElement element, Map parameters) {
        IWorkbenchWindow window = element.getServiceLocator().getService(IWorkbenchWindow.class);
        element.setTooltip(RunObstacles.toResume(ChosenRun.in(window), window.getService(ConsoleSession.class))
                .orElse(null));
    }
}
