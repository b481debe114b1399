package io.emberkeep.cli.internal;

/** What this package says to people. */
final class Messages {
    static final String NO_ENGINE =
            "This installation of Emberkeep is incomplete: its engine did not start. Install it anew, or look into its log.";
    static final String INTERRUPTED = "Interrupted before anything was changed.";

    private Messages() {}
}
