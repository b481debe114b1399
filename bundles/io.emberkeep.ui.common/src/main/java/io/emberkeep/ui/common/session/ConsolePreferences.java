package io.emberkeep.ui.common.session;

import java.time.Duration;
import java.util.Optional;

/** What a person has chosen for the console. */
public interface ConsolePreferences {
    /** Whether the window is light or dark. */
    enum Theme {
        DESKTOP,
        LIGHT,
        DARK
    }

    /** How old the newest backup of a protected volume may be. */
    Duration maximumAge();

    /** Changes how old the newest backup of a protected volume may be. */
    void setMaximumAge(Duration age);

    /** Whether the window is light or dark. */
    Theme theme();

    /** Makes the window light or dark from its next start on. */
    void setTheme(Theme theme);

    /** The cloud that was chosen last. */
    Optional<String> lastCloud();

    /** Remembers the cloud for the next start. */
    void setLastCloud(String cloud);
}
