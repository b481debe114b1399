package io.emberkeep.api.doctor;

import java.util.Locale;

/**
 * What a diagnosis is about.
 *
 * @param id Cinder's, or the run's; the project's for what is about all of it
 * @param label what people call it
 */
public record Subject(Type type, String id, String label) {
    /** What kind of thing it is. */
    public enum Type {
        PROJECT,
        VOLUME,
        SNAPSHOT,
        BACKUP,
        RUN;

        /** The word that people and files use. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
