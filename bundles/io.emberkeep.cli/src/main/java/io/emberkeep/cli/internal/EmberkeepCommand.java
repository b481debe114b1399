package io.emberkeep.cli.internal;

import org.osgi.framework.FrameworkUtil;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of all commands. */
@Command(
        name = "emberkeep",
        description = "Backups of OpenStack volumes: on time, consistent, restorable.",
        mixinStandardHelpOptions = true,
        versionProvider = EmberkeepCommand.Version.class)
final class EmberkeepCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Reads the version from the bundle, the only place where it is written. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = FrameworkUtil.getBundle(EmberkeepCommand.class).getVersion();
            return new String[] {"emberkeep " + version};
        }
    }
}
