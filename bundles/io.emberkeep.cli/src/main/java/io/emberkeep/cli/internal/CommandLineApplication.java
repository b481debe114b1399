package io.emberkeep.cli.internal;

import io.emberkeep.cli.internal.command.Commands;
import io.emberkeep.cli.internal.command.Surroundings;
import java.time.Clock;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.log.LogService;

/** The headless application: hands the words of the command line to the commands. */
public final class CommandLineApplication implements IApplication {
    @Override
    public Object start(IApplicationContext context) {
        String[] words = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Bundle bundle = FrameworkUtil.getBundle(CommandLineApplication.class);
        Surroundings around = new Surroundings(
                new SystemTerminal(System.getenv()).find(),
                System.getenv(),
                Clock.systemDefaultZone(),
                new InstalledEngines(bundle.getBundleContext()),
                bundle.getVersion().toString(),
                fault -> log(bundle.getBundleContext(), fault));
        try (Interruption interruption = new Interruption(Runtime.getRuntime()::addShutdownHook)) {
            return new Commands(around).run(words);
        }
    }

    /** The framework writes it into the installation's log. */
    private static void log(BundleContext context, Exception fault) {
        LogService log = context.getService(context.getServiceReference(LogService.class));
        log.getLogger(CommandLineApplication.class).error(fault.toString(), fault);
    }

    @Override
    public void stop() {
        // A command ends by itself.
    }
}
