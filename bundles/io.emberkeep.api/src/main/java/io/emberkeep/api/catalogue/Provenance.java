package io.emberkeep.api.catalogue;

import java.util.Locale;

/** From where we know the parent of an incremental, since Cinder never tells it. */
public enum Provenance {
    /** We made the backup and wrote down its parent then. */
    RECORDED,
    /** An export record told it. */
    IMPORTED,
    /** Cinder's own rule, replayed over the history. */
    INFERRED;

    /** The word that people and files use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
