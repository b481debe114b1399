package io.emberkeep.ui.common.internal.session;

import io.emberkeep.ui.common.session.ConsolePreferences;
import java.util.Optional;

/** Preferences in memory. */
final class FakePreferences implements ConsolePreferences {
    private Theme theme = Theme.DESKTOP;
    private Optional<String> lastCloud = Optional.empty();

    @Override
    public Theme theme() {
        return theme;
    }

    @Override
    public void setTheme(Theme wanted) {
        theme = wanted;
    }

    @Override
    public Optional<String> lastCloud() {
        return lastCloud;
    }

    @Override
    public void setLastCloud(String cloud) {
        lastCloud = Optional.of(cloud);
    }
}
