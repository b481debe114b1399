package io.emberkeep.app.internal.window;

import io.emberkeep.ui.common.session.ConsoleSession;
import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Turns to another cloud; its button, pressed as a whole, looks at this one anew. */
public final class ChooseCloudHandler extends AbstractHandler implements IElementUpdater {
    static final String COMMAND = "io.emberkeep.app.chooseCloud";
    static final String CLOUD = "io.emberkeep.app.chooseCloud.cloud";

    @Override
    public Object execute(ExecutionEvent event) {
        ConsoleSession session = HandlerUtil.getActiveWorkbenchWindow(event).getService(ConsoleSession.class);
        String cloud = event.getParameter(CLOUD);
        if (cloud == null) {
            session.refresh();
        } else if (session.cloud().filter(cloud::equals).isEmpty()) {
            session.choose(cloud);
        }
        return null;
    }

    @Override
    public void updateElement(UIElement element, Map parameters) {
        ConsoleSession session = element.getServiceLocator().getService(ConsoleSession.class);
        Object cloud = parameters.get(CLOUD);
        if (cloud == null) {
            // Its menu opens where a tooltip would lie.
            element.setTooltip("");
        } else {
            element.setChecked(session.cloud().filter(cloud::equals).isPresent());
        }
    }
}
