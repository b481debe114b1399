package io.emberkeep.ui.volumes.internal.delete;

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

/** Plans the deletion of the chosen backups. */
public final class DeleteHandler extends AbstractHandler implements IElementUpdater {
    private final Reasons reasons = new Reasons(VolumeActions::obstacleToDelete);

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        VolumeActions actions = window.getService(VolumeActions.class);
        ConsoleSession session = window.getService(ConsoleSession.class);
        session.project().ifPresent(project -> {
            DeleteForm form = new DeleteForm(project.catalogue().cloud(), project, actions.backups());
            new PlanDialog(window.getShell(), session, new DeleteFields(form)).open();
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
