package io.emberkeep.cli.internal;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import picocli.CommandLine;

/** The headless application: hands the words of the command line to the commands. */
public final class CommandLineApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        var words = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return new CommandLine(new EmberkeepCommand()).execute(words);
    }

    @Override
    public void stop() {
        // A command ends by itself.
    }
}
