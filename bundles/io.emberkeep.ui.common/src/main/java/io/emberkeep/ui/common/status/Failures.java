package io.emberkeep.ui.common.status;

import io.emberkeep.api.EmberkeepException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Shell;

/** The bridge from the engine's exception to the platform's status: one sentence, and the details under it. */
public final class Failures {
    private static final String BUNDLE = "io.emberkeep.ui.common";

    private Failures() {}

    /** Shows what went wrong in one sentence, with its details a click away. */
    public static void show(Shell shell, String title, EmberkeepException failure) {
        ErrorDialog.openError(shell, title, null, status(failure));
    }

    /** The sentence as a status, with one child for each detail. */
    public static IStatus status(EmberkeepException failure) {
        IStatus[] details = details(failure).stream()
                .map(detail -> new Status(IStatus.ERROR, BUNDLE, detail))
                .toArray(IStatus[]::new);
        return new MultiStatus(BUNDLE, IStatus.ERROR, details, failure.getMessage(), failure);
    }

    /** What helps somebody who has to look into it. */
    public static List<String> details(EmberkeepException failure) {
        List<String> details = new ArrayList<>();
        details.add("Kind: " + failure.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        failure.requestId().ifPresent(id -> details.add("Request id at the cloud: " + id));
        if (failure.outcomeUnknown()) {
            details.add("The answer was lost; the cloud may have carried the request out.");
        }
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (!(cause instanceof EmberkeepException)) {
                details.add("Cause: " + cause);
            }
        }
        return List.copyOf(details);
    }
}
