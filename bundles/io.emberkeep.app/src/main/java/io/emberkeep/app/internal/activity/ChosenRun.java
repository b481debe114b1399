package io.emberkeep.app.internal.activity;

import io.emberkeep.api.run.Run;
import java.util.Optional;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

/** Finds the run that is chosen in the activity of a window. */
final class ChosenRun {
    private ChosenRun() {}

    static Optional<Run> in(IWorkbenchWindow window) {
        return Optional.ofNullable(window).map(IWorkbenchWindow::getActivePage).flatMap(ChosenRun::in);
    }

    /** Looks in the window that a handler is asked about. */
    static Optional<Run> in(Object context) {
        return context instanceof IEvaluationContext evaluation
                        && evaluation.getVariable(ISources.ACTIVE_WORKBENCH_WINDOW_NAME)
                                instanceof IWorkbenchWindow window
                ? in(window)
                : Optional.empty();
    }

    private static Optional<Run> in(IWorkbenchPage page) {
        return page.findView(ActivityView.ID) instanceof ActivityView view ? view.chosen() : Optional.empty();
    }
}
