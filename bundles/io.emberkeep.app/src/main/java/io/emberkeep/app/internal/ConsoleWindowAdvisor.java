package io.emberkeep.app.internal;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Gives the main window its title, size and bars. */
final class ConsoleWindowAdvisor extends WorkbenchWindowAdvisor {

    ConsoleWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        var window = getWindowConfigurer();
        window.setTitle("Emberkeep");
        window.setInitialSize(new Point(1280, 800));
        window.setShowStatusLine(true);
        window.setShowProgressIndicator(true);
    }
}
