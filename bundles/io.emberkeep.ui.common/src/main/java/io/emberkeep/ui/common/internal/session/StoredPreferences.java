package io.emberkeep.ui.common.internal.session;

import io.emberkeep.ui.common.internal.Messages;
import io.emberkeep.ui.common.session.ConsolePreferences;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.prefs.BackingStoreException;

/** Keeps what a person has chosen in the instance area. */
@Component
public final class StoredPreferences implements ConsolePreferences {
    private static final String NODE = "io.emberkeep.ui.common";
    private static final String THEME = "theme";
    private static final String LAST_CLOUD = "lastCloud";

    @Override
    public Theme theme() {
        String stored = node().get(THEME, Theme.DESKTOP.name());
        for (Theme theme : Theme.values()) {
            if (theme.name().equals(stored)) {
                return theme;
            }
        }
        return Theme.DESKTOP;
    }

    @Override
    public void setTheme(Theme theme) {
        put(THEME, theme.name());
    }

    @Override
    public Optional<String> lastCloud() {
        return Optional.ofNullable(node().get(LAST_CLOUD, null));
    }

    @Override
    public void setLastCloud(String cloud) {
        put(LAST_CLOUD, cloud);
    }

    private static void put(String key, String value) {
        node().put(key, value);
        try {
            node().flush();
        } catch (BackingStoreException notKept) {
            ILog.of(StoredPreferences.class).warn(Messages.PREFERENCES_NOT_KEPT, notKept);
        }
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
