package io.emberkeep.app.internal;

import io.emberkeep.app.internal.guide.GuideView;
import io.emberkeep.app.internal.window.ConsoleWindowAdvisor;
import io.emberkeep.app.internal.window.DesktopTheme;
import io.emberkeep.ui.common.session.ConsolePreferences;
import io.emberkeep.ui.common.session.ConsoleSession;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Opens the workbench as the user left it, and the session on the store and cloud that were asked for. */
final class ConsoleWorkbenchAdvisor extends WorkbenchAdvisor {
    private final StartOptions options;

    ConsoleWorkbenchAdvisor(StartOptions options) {
        this.options = options;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public void preStartup() {
        IWorkbench workbench = getWorkbenchConfigurer().getWorkbench();
        ConsolePreferences preferences = workbench.getService(ConsolePreferences.class);
        new DesktopTheme(workbench).apply(preferences.theme());
    }

    @Override
    public void postStartup() {
        IWorkbench workbench = getWorkbenchConfigurer().getWorkbench();
        workbench.getService(ConsoleSession.class).open(options.store(), options.cloud());
        if (options.guide()) {
            show(GuideView.ID, workbench.getActiveWorkbenchWindow().getActivePage());
        }
    }

    private static void show(String view, IWorkbenchPage page) {
        try {
            page.showView(view, null, IWorkbenchPage.VIEW_VISIBLE);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new ConsoleWindowAdvisor(configurer);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return BackupsPerspective.ID;
    }
}
