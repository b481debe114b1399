package io.emberkeep.app.internal.window;

import io.emberkeep.ui.common.session.ConsolePreferences.Theme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.e4.ui.css.swt.theme.IThemeManager;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbench;

/** Makes the window light or dark, by wish or as the desktop is. */
public final class DesktopTheme {
    private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    private final IThemeEngine engine;

    /** Works on the platform's theme engine. */
    public DesktopTheme(IWorkbench workbench) {
        engine = workbench.getService(IThemeManager.class).getEngineForDisplay(workbench.getDisplay());
    }

    /** Applies a wish; the platform remembers what came out, so that the next start begins with it. */
    public void apply(Theme wish) {
        String wanted = isDark(wish) ? DARK : LIGHT;
        if (engine.getActiveTheme() == null || !engine.getActiveTheme().getId().equals(wanted)) {
            engine.setTheme(wanted, true);
        }
    }

    private static boolean isDark(Theme wish) {
        return wish == Theme.DARK || wish == Theme.DESKTOP && Display.isSystemDarkTheme();
    }
}
