package io.emberkeep.ui.volumes.internal.backup;

import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.volumes.internal.Reasons;
import io.emberkeep.ui.volumes.internal.VolumeActions;
import io.emberkeep.ui.volumes.internal.plan.PlanDialog;
import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Backs up the chosen volumes. */
public final class BackUpHandler extends AbstractHandler implements IElementUpdater {
    private final Reasons reasons = new Reasons(VolumeActions::obstacleToBackUp);

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        VolumeActions actions = window.getService(VolumeActions.class);
        ConsoleSession session = window.getService(ConsoleSession.class);
        session.cloud().ifPresent(cloud -> {
            BackUpForm form = new BackUpForm(cloud, actions.volumes());
            new PlanDialog(window.getShell(), session, new BackUpFields(form)).open();
        });
        return null;
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(reasons.allow(context));
    }

    @Override
    public void updateElement(UIElement element, Map parameters) {
        reasons.explain(element);
    }
}
