package io.emberkeep.api;

/** Where long work tells how far it is; the console and the command line each show it in their way. */
@FunctionalInterface
public interface Progress {
    /** A progress that nobody watches. */
    Progress NONE = (message, done) -> {};

    /**
     * Tells what is being done now.
     *
     * @param message a short phrase for a person
     * @param done share of the whole that is finished, 0 to 1, or negative where it cannot be known
     */
    void at(String message, double done);
}
