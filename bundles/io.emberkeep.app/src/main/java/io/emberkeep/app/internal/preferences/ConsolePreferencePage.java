package io.emberkeep.app.internal.preferences;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.SharedPreferences;
import io.emberkeep.app.internal.Messages;
import io.emberkeep.ui.common.session.ConsolePreferences;
import io.emberkeep.ui.common.session.ConsolePreferences.Theme;
import io.emberkeep.ui.common.session.ConsoleSession;
import java.time.Duration;
import java.util.List;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** Where a person says how old a backup may be and how the window looks. */
public final class ConsolePreferencePage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final int TEN_YEARS_IN_HOURS = 87_600;
    private static final List<Theme> THEMES = List.of(Theme.DESKTOP, Theme.LIGHT, Theme.DARK);

    private ConsolePreferences preferences;
    private SharedPreferences shared;
    private ConsoleSession session;
    private IWorkbench workbench;
    private Spinner hours;
    private Combo theme;

    @Override
    public void init(IWorkbench workbench) {
        preferences = workbench.getService(ConsolePreferences.class);
        shared = workbench.getService(SharedPreferences.class);
        session = workbench.getService(ConsoleSession.class);
        this.workbench = workbench;
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 8).applyTo(area);
        WidgetFactory.label(SWT.NONE).text(Messages.MAXIMUM_AGE).create(area);
        hours = new Spinner(area, SWT.BORDER);
        hours.setValues((int) maximumAge().toHours(), 1, TEN_YEARS_IN_HOURS, 0, 1, 24);
        WidgetFactory.label(SWT.NONE).text(Messages.THEME).create(area);
        theme = new Combo(area, SWT.READ_ONLY);
        theme.setItems(Messages.THEME_DESKTOP, Messages.THEME_LIGHT, Messages.THEME_DARK);
        theme.select(THEMES.indexOf(preferences.theme()));
        return area;
    }

    private Duration maximumAge() {
        try {
            return shared.maximumAge();
        } catch (EmberkeepException broken) {
            setErrorMessage(broken.getMessage());
            return SharedPreferences.DEFAULT_MAXIMUM_AGE;
        }
    }

    @Override
    protected void performDefaults() {
        hours.setSelection((int) SharedPreferences.DEFAULT_MAXIMUM_AGE.toHours());
        theme.select(THEMES.indexOf(Theme.DESKTOP));
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        try {
            shared.setMaximumAge(Duration.ofHours(hours.getSelection()));
        } catch (EmberkeepException notKept) {
            setErrorMessage(notKept.getMessage());
            return false;
        }
        session.judgeAgain();
        Theme wish = THEMES.get(theme.getSelectionIndex());
        if (wish != preferences.theme()) {
            preferences.setTheme(wish);
            offerRestart();
        }
        return super.performOk();
    }

    /** The platform's styling of tables that have rows is not safe under GTK, so another theme comes with the next start. */
    private void offerRestart() {
        if (MessageDialog.openQuestion(getShell(), Messages.THEME_TITLE, Messages.THEME_QUESTION)) {
            workbench.getDisplay().asyncExec(workbench::restart);
        }
    }
}
