package io.emberkeep.ui.volumes.internal.hold;

import io.emberkeep.ui.volumes.internal.Messages;
import io.emberkeep.ui.volumes.internal.Reasons;
import io.emberkeep.ui.volumes.internal.VolumeActions;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Forbids the deletion of the chosen backups, for a reason that a person gives. */
public final class HoldHandler extends AbstractHandler {
    private final Reasons reasons = new Reasons(VolumeActions::obstacleToHold);

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Holding holding = Holding.in(window, VolumeActions::holdable);
        InputDialog dialog = new InputDialog(
                window.getShell(),
                Messages.HOLD_TITLE,
                Messages.holdQuestion(holding.labels()),
                "",
                reason -> reason.isBlank() ? Messages.HOLD_REASON_MISSING : null);
        if (dialog.open() == Window.OK) {
            String reason = dialog.getValue().strip();
            holding.change(Messages.HOLD_TITLE, (catalogues, cloud, id) -> catalogues.hold(cloud, id, reason));
        }
        return null;
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(reasons.allow(context));
    }
}
