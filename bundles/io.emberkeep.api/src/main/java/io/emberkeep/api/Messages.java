package io.emberkeep.api;

/** Sentences for people. */
final class Messages {
    static final String STOPPED = "Stopped on request before the cloud had answered everything. Nothing was changed.";

    private Messages() {}
}
