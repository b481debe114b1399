package io.emberkeep.app.internal;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.Version;

/** The RCP application: runs the workbench until its window closes. */
public final class ConsoleApplication implements IApplication {
    /** By which about.mappings gives the version to the about dialog. */
    private static final String VERSION_PROPERTY = "io.emberkeep.version";

    @Override
    public Object start(IApplicationContext context) throws IOException {
        System.setProperty(VERSION_PROPERTY, version(context));
        Display display = PlatformUI.createDisplay();
        try {
            if (!lockState()) {
                MessageDialog.openInformation(new Shell(display), Messages.PRODUCT, Messages.ALREADY_OPEN);
                return IApplication.EXIT_OK;
            }
            StartOptions options = StartOptions.of(List.of(Platform.getApplicationArgs()));
            int code = PlatformUI.createAndRunWorkbench(display, new ConsoleWorkbenchAdvisor(options));
            return code == PlatformUI.RETURN_RESTART ? IApplication.EXIT_RESTART : IApplication.EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    /** Without the time of the build. */
    private static String version(IApplicationContext context) {
        Version version = context.getBrandingBundle().getVersion();
        return "%d.%d.%d".formatted(version.getMajor(), version.getMinor(), version.getMicro());
    }

    /** Two windows on one state folder would overwrite each other's layout. */
    private static boolean lockState() throws IOException {
        Location state = Platform.getInstanceLocation();
        return state == null || !state.isSet() || state.lock();
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            var workbench = PlatformUI.getWorkbench();
            workbench.getDisplay().asyncExec(workbench::close);
        }
    }
}
