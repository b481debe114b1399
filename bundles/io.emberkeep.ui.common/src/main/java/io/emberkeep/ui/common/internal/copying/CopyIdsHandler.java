package io.emberkeep.ui.common.internal.copying;

import io.emberkeep.ui.common.table.CopyableRows;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.HandlerUtil;

/** Copies the ids of the chosen rows of the table or tree that has the focus. */
public final class CopyIdsHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        CopyableRows.of(HandlerUtil.getVariable(event, ISources.ACTIVE_FOCUS_CONTROL_NAME))
                .ifPresent(CopyableRows::copyIds);
        return null;
    }
}
