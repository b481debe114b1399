package io.emberkeep.ui.common.session;

import java.util.Optional;

/** What a person has chosen for the console alone; what commands go by too is in {@link io.emberkeep.api.SharedPreferences}. */
public interface ConsolePreferences {
    /** Whether the window is light or dark. */
    enum Theme {
        DESKTOP,
        LIGHT,
        DARK
    }

    /** Whether the window is light or dark. */
    Theme theme();

    /** Makes the window light or dark from its next start on. */
    void setTheme(Theme theme);

    /** The cloud that was chosen last. */
    Optional<String> lastCloud();

    /** Remembers the cloud for the next start. */
    void setLastCloud(String cloud);
}
