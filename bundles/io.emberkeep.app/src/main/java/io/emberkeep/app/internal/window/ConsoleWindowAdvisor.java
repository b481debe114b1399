package io.emberkeep.app.internal.window;

import io.emberkeep.app.internal.Messages;
import io.emberkeep.ui.common.jobs.UiThread;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Listening;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.theme.Icon;
import java.time.Duration;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.StatusLineContributionItem;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Gives the main window its title, size, bars and status line. */
public final class ConsoleWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** An item of its own, because the line's message belongs to whichever view is active. */
    private final StatusLineContributionItem status =
            new StatusLineContributionItem("io.emberkeep.app.status", StatusLineContributionItem.CALC_TRUE_WIDTH);

    /** Advises on one window. */
    public ConsoleWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        var window = getWindowConfigurer();
        window.setTitle(Messages.PRODUCT);
        window.setInitialSize(new Point(1440, 900));
        window.setShowCoolBar(true);
        window.setShowStatusLine(true);
        window.setShowProgressIndicator(true);
    }

    @Override
    public void postWindowOpen() {
        Shell shell = getWindowConfigurer().getWindow().getShell();
        Window.setDefaultImage(Icon.EMBERKEEP.image());
        shell.setImage(Icon.EMBERKEEP.image());
        ConsoleSession session = session();
        WindowText text = text();
        IStatusLineManager statusLine =
                getWindowConfigurer().getActionBarConfigurer().getStatusLineManager();
        statusLine.add(status);
        statusLine.update(true);
        Listening.whileAlive(shell, session, () -> tell(text));
        Listening.whileAlive(
                shell, session, new PagesByPhase(getWindowConfigurer().getWindow(), session)::turn);
        UiThread.every(MINUTE, shell, session::judgeAgain);
    }

    private void tell(WindowText text) {
        getWindowConfigurer().setTitle(text.title());
        status.setText(text.status());
    }

    @Override
    public boolean preWindowShellClose() {
        return text().farewell()
                .map(question -> MessageDialog.openQuestion(
                        getWindowConfigurer().getWindow().getShell(), Messages.CLOSE_TITLE, question))
                .orElse(true);
    }

    private WindowText text() {
        return new WindowText(session(), Ages.ofThisComputer());
    }

    private ConsoleSession session() {
        return getWindowConfigurer().getWindow().getService(ConsoleSession.class);
    }
}
