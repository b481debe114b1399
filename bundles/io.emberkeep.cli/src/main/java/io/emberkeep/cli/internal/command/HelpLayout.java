package io.emberkeep.cli.internal.command;

import static java.util.function.Predicate.not;

import io.emberkeep.cli.internal.text.Page;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ScopeType;

/** Lays out the help of all commands alike: the command's own options first, those of every command after. */
final class HelpLayout {
    private static final int WIDEST = 100;
    private static final Predicate<OptionSpec> OF_EVERY_COMMAND = option -> option.scopeType() == ScopeType.INHERIT;

    private final String version;
    private final int width;

    HelpLayout(String version, Page page) {
        this.version = version;
        this.width = Math.max(UsageMessageSpec.DEFAULT_USAGE_WIDTH, Math.min(WIDEST, page.width()));
    }

    void apply(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        spec.version(Messages.version(version));
        spec.usageMessage()
                .width(width)
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .synopsisHeading(HelpTexts.USAGE)
                .commandListHeading(HelpTexts.COMMANDS);
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpLayout::options);
        command.getSubcommands().values().forEach(this::apply);
    }

    private static String options(Help help) {
        List<OptionSpec> options = help.commandSpec().options();
        return help.optionListExcludingGroups(
                        options.stream().filter(not(OF_EVERY_COMMAND)).toList())
                + help.optionListGroupSections()
                + help.createHeading(HelpTexts.GLOBAL_OPTIONS)
                + help.optionListExcludingGroups(
                        options.stream().filter(OF_EVERY_COMMAND).toList());
    }
}
