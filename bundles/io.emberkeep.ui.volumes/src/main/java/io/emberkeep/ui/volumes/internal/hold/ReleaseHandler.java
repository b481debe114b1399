package io.emberkeep.ui.volumes.internal.hold;

import io.emberkeep.api.engine.Catalogues;
import io.emberkeep.ui.volumes.internal.Messages;
import io.emberkeep.ui.volumes.internal.Reasons;
import io.emberkeep.ui.volumes.internal.VolumeActions;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Allows the deletion of the chosen backups again; nothing is deleted by that. */
public final class ReleaseHandler extends AbstractHandler {
    private final Reasons reasons = new Reasons(VolumeActions::obstacleToRelease);

    @Override
    public Object execute(ExecutionEvent event) {
        Holding.in(HandlerUtil.getActiveWorkbenchWindow(event), VolumeActions::held)
                .change(Messages.RELEASE_TITLE, Catalogues::release);
        return null;
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(reasons.allow(context));
    }
}
