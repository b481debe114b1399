package io.emberkeep.ui.volumes.internal.findings;

import io.emberkeep.api.doctor.Cure;
import io.emberkeep.api.doctor.Diagnosis;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.ui.ISources;
import org.eclipse.ui.IWorkbenchWindow;

/** Finds what is chosen in the findings of a window. */
final class ChosenFinding {
    private ChosenFinding() {}

    static Optional<Diagnosis> in(IWorkbenchWindow window) {
        return view(window).flatMap(FindingsView::chosen);
    }

    /** What a plan could remove: of what is chosen, or of all where nothing is. */
    static List<Cure> cures(IWorkbenchWindow window) {
        List<Diagnosis> chosen = view(window)
                .map(view -> view.chosen().map(List::of).orElseGet(view::all))
                .orElse(List.of());
        return chosen.stream().flatMap(found -> found.cure().stream()).toList();
    }

    static Optional<IWorkbenchWindow> window(Object context) {
        return context instanceof IEvaluationContext evaluation
                        && evaluation.getVariable(ISources.ACTIVE_WORKBENCH_WINDOW_NAME)
                                instanceof IWorkbenchWindow window
                ? Optional.of(window)
                : Optional.empty();
    }

    private static Optional<FindingsView> view(IWorkbenchWindow window) {
        return Optional.ofNullable(window.getActivePage())
                .map(page -> page.findView(FindingsView.ID))
                .filter(FindingsView.class::isInstance)
                .map(FindingsView.class::cast);
    }
}
