package io.emberkeep.cli.internal.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The root of all commands. */
@Command(name = "emberkeep", description = HelpTexts.EMBERKEEP, footer = HelpTexts.EMBERKEEP_EXAMPLES)
final class EmberkeepCommand {
    @Mixin
    private final GlobalOptions options;

    EmberkeepCommand(GlobalOptions options) {
        this.options = options;
    }
}
