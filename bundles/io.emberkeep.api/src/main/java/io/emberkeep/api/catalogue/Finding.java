package io.emberkeep.api.catalogue;

import java.util.Locale;

/**
 * Something about a volume's chains that a person should know.
 *
 * @param backupId which backup it is about
 * @param message a sentence that says what is so and what can be done
 */
public record Finding(Kind kind, String backupId, String message) {
    /** What kind of thing was found. */
    public enum Kind {
        /** An incremental whose parent is not among the backups known. */
        MISSING_PARENT,
        /** A failed backup that blocks incrementals or the deletion of its parent. */
        FAILED_BACKUP,
        /** A backup in a state that Emberkeep does not know. */
        UNKNOWN_STATE,
        /** A snapshot backup with a driver that is known to destroy such backups. */
        SNAPSHOT_BACKUP_IN_DANGER,
        /** The inferred parent contradicts what Cinder shows. */
        CONTRADICTION;

        /** The word that people and files use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
