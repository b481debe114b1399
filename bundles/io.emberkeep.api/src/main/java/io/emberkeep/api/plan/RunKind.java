package io.emberkeep.api.plan;

import java.util.Locale;

/** What a plan, and the run of it, is for. */
public enum RunKind {
    BACKUP,
    RESTORE,
    DELETE;

    /** The word that people and files use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
