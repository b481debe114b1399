package io.emberkeep.ui.volumes.internal.findings;

import io.emberkeep.api.doctor.Cure;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.volumes.internal.Messages;
import io.emberkeep.ui.volumes.internal.plan.PlanDialog;
import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Plans the removal of what was found and can be removed without harm. */
public final class CureHandler extends AbstractHandler implements IElementUpdater {
    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        ConsoleSession session = window.getService(ConsoleSession.class);
        List<Cure> cures = ChosenFinding.cures(window);
        session.cloud()
                .filter(cloud -> !cures.isEmpty())
                .ifPresent(cloud -> new PlanDialog(window.getShell(), session, new CureFields(cloud, cures)).open());
        return null;
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(ChosenFinding.window(context)
                .filter(window -> !ChosenFinding.cures(window).isEmpty())
                .isPresent());
    }

    @Override
    public void updateElement(UIElement element, Map parameters) {
        IWorkbenchWindow window = element.getServiceLocator().getService(IWorkbenchWindow.class);
        element.setTooltip(ChosenFinding.cures(window).isEmpty() ? Messages.NOTHING_TO_CURE : null);
    }
}
