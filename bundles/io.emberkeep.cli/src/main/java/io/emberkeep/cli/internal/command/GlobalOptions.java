package io.emberkeep.cli.internal.command;

import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command takes, before or after its words. */
final class GlobalOptions {
    @Option(
            names = "--cloud",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            order = 1,
            description = HelpTexts.CLOUD_OPTION)
    private Optional<String> cloud = Optional.empty();

    @Option(
            names = "--store",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            order = 2,
            description = HelpTexts.STORE_OPTION)
    private Optional<String> store = Optional.empty();

    @Option(names = "--json", scope = ScopeType.INHERIT, order = 3, description = HelpTexts.JSON_OPTION)
    private boolean json;

    @Option(names = "--dry-run", scope = ScopeType.INHERIT, order = 4, description = HelpTexts.DRY_RUN_OPTION)
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            scope = ScopeType.INHERIT,
            order = 5,
            description = HelpTexts.YES_OPTION)
    private boolean yes;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, order = 6, description = HelpTexts.NO_COLOR_OPTION)
    private boolean noColor;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = 7,
            description = HelpTexts.HELP_OPTION)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            order = 8,
            description = HelpTexts.VERSION_OPTION)
    private boolean version;

    Optional<String> cloud() {
        return cloud;
    }

    Optional<String> store() {
        return store;
    }

    boolean json() {
        return json;
    }

    boolean dryRun() {
        return dryRun;
    }

    boolean yes() {
        return yes;
    }

    boolean noColor() {
        return noColor;
    }
}
