package io.emberkeep.ui.volumes.internal;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.menus.UIElement;
import org.eclipse.ui.services.IServiceLocator;

/** Lets a handler be disabled with a reason that its buttons tell. */
public final class Reasons {
    private final Function<VolumeActions, Optional<String>> obstacle;

    /** Asks for the obstacle of one action. */
    public Reasons(Function<VolumeActions, Optional<String>> obstacle) {
        this.obstacle = obstacle;
    }

    /** Whether nothing stands in the way. */
    public boolean allow(Object context) {
        return context instanceof IEvaluationContext evaluation
                && evaluation.getVariable(ISources.ACTIVE_WORKBENCH_WINDOW_NAME) instanceof IWorkbenchWindow window
                && reason(window).isEmpty();
    }

    /** Gives the reason as the tooltip of a button; without one the command's own description stays. */
    public void explain(UIElement element) {
        element.setTooltip(reason(element.getServiceLocator()).orElse(null));
    }

    private Optional<String> reason(IServiceLocator services) {
        return obstacle.apply(services.getService(VolumeActions.class));
    }
}
