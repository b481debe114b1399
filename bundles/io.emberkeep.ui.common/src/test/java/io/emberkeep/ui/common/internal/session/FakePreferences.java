package io.emberkeep.ui.common.internal.session;

import io.emberkeep.ui.common.session.ConsolePreferences;
import java.time.Duration;
import java.util.Optional;

/** Preferences in memory. */
final class FakePreferences implements ConsolePreferences {
    private Duration maximumAge = Duration.ofHours(24);
    private Theme theme = Theme.DESKTOP;
    private Optional<String> lastCloud = Optional.empty();

    @Override
    public Duration maximumAge() {
        return maximumAge;
    }

    @Override
    public void setMaximumAge(Duration age) {
        maximumAge = age;
    }

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
