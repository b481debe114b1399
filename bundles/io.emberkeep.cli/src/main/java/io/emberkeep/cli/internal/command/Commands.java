package io.emberkeep.cli.internal.command;

import java.io.PrintWriter;
import picocli.CommandLine;

/** Everything that can be typed after {@code emberkeep}: parses it, does it, and answers with an exit code. */
public final class Commands {
    private final Surroundings around;

    /** The commands in these surroundings. */
    public Commands(Surroundings around) {
        this.around = around;
    }

    /** Carries out one command line. */
    public int run(String... words) {
        GlobalOptions options = new GlobalOptions();
        try (Session session = new Session(around, options)) {
            return grammar(options, session).execute(words);
        }
    }

    /** The grammar of all commands. */
    CommandLine grammar(GlobalOptions options, Session session) {
        Failures failures = new Failures(session);
        CommandLine grammar = new CommandLine(new EmberkeepCommand(options))
                .addSubcommand(new VolumeCommand(session))
                .addSubcommand(new BackupCommand(session))
                .addSubcommand(new ChainCommand(session))
                .addSubcommand(new RestoreCommand(session))
                .addSubcommand(new RunCommand(session))
                .addSubcommand(new CloudCommand(session))
                .addSubcommand(new DoctorCommand(session))
                .addSubcommand(new SupportCommand(session))
                .setOut(new PrintWriter(around.terminal().out().stream(), true))
                .setErr(new PrintWriter(around.terminal().err().stream(), true))
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setExpandAtFiles(false)
                .setUsageHelpAutoWidth(false);
        new HelpLayout(around.version(), around.terminal().out()).apply(grammar);
        return grammar;
    }
}
