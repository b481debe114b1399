package io.emberkeep.api.doctor;

import java.util.Locale;

/** How bad something is; the worst first. */
public enum Severity {
    /** Data are lost, or may be any time. */
    DANGER,
    /** Something does not work, or soon will not. */
    WARNING,
    /** Good to know. */
    NOTE;

    /** The word that people and files use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
