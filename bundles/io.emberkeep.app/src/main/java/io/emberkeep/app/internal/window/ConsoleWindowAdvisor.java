package io.emberkeep.app.internal.window;

import io.emberkeep.app.internal.Messages;
import io.emberkeep.ui.common.jobs.UiThread;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Listening;
import io.emberkeep.ui.common.text.Ages;
import java.time.Duration;
import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Gives the main window its title, size, bars and status line. */
public final class ConsoleWindowAdvisor extends WorkbenchWindowAdvisor {
    private static final Duration MINUTE = Duration.ofMinutes(1);

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
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new ActionBarAdvisor(configurer) {
            @Override
            protected void fillStatusLine(IStatusLineManager statusLine) {
                statusLine.add(new StatusLine(session(), text()));
            }
        };
    }

    @Override
    public void postWindowOpen() {
        Shell shell = getWindowConfigurer().getWindow().getShell();
        shell.setData("id", "window");
        ConsoleSession session = session();
        WindowText text = text();
        Listening.whileAlive(shell, session, () -> getWindowConfigurer().setTitle(text.title()));
        Listening.whileAlive(
                shell, session, new PagesByPhase(getWindowConfigurer().getWindow(), session)::turn);
        UiThread.every(MINUTE, shell, session::judgeAgain);
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
