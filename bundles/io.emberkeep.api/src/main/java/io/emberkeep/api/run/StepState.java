package io.emberkeep.api.run;

import java.util.Locale;

/** How far a step of a run is. */
public enum StepState {
    /** Not begun. */
    PLANNED,
    /** About to be sent, or sent and without an answer yet. */
    INTENDED,
    /** The cloud took the request and works on it. */
    ACCEPTED,
    /** It went well. */
    DONE,
    /** It was refused, or what it made went wrong. */
    FAILED,
    /** Not needed, or not possible after an earlier failure. */
    SKIPPED;

    /** The word that people and files use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more will happen to it. */
    public boolean isOver() {
        return this == DONE || this == FAILED || this == SKIPPED;
    }
}
