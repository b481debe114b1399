package io.emberkeep.cli.internal;

import io.emberkeep.cli.internal.command.Commands;
import io.emberkeep.cli.internal.command.Surroundings;
import io.emberkeep.cli.internal.support.Logs;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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
                fault -> log(bundle.getBundleContext(), fault),
                new Logs(logFolders(bundle.getBundleContext())));
        try (Interruption interruption = new Interruption(Runtime.getRuntime()::addShutdownHook)) {
            return new Commands(around).run(words);
        }
    }

    /** The launcher keeps the framework's areas and the console's workspace below one folder. */
    private static List<Path> logFolders(BundleContext context) {
        Path area = Path.of(URI.create(context.getProperty("osgi.configuration.area")));
        Path console = area.resolve("../../../console/.metadata").normalize();
        return List.of(area, console);
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
