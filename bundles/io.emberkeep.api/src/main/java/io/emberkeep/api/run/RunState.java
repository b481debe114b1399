package io.emberkeep.api.run;

import java.util.Locale;

/** How far a run is, or how it ended. */
public enum RunState {
    /** Under way, or waiting for a process to take it up again. */
    RUNNING,
    /** All of it went well. */
    DONE,
    /**
     * Nothing of it went well, and what it had made on the way is removed; a backup that failed in the cloud stays there, since
     * it tells why.
     */
    FAILED,
    /** Some tasks went well and some failed, or something could not be removed. */
    PARTLY,
    /** A request's answer was lost and the cloud could not be asked; a later look settles it. */
    UNKNOWN,
    /** A person stopped it. */
    CANCELLED;

    /** The word that people and files use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is still something to do or to find out. */
    public boolean isOpen() {
        return this == RUNNING || this == UNKNOWN;
    }
}
