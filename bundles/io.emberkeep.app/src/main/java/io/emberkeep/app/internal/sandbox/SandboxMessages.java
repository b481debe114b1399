package io.emberkeep.app.internal.sandbox;

/** What is said about the sandbox. */
final class SandboxMessages {
    static final String MISSING = "this installation has none";
    static final String ENDED = "it ended before it was ready";
    static final String SOURCE = "this window";

    private SandboxMessages() {}

    static String notStarted(String why) {
        return "The sandbox could not be started: %s. In a checkout, ./emberkeep demo brings a cloud up instead."
                .formatted(why);
    }
}
