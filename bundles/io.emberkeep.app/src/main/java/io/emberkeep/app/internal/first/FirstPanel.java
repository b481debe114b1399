package io.emberkeep.app.internal.first;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfiles.Problem;
import io.emberkeep.app.internal.cloud.CloudBook;
import io.emberkeep.app.internal.cloud.CloudDialogs;
import io.emberkeep.app.internal.sandbox.SandboxLauncher;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Listening;
import io.emberkeep.ui.common.status.Failures;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import io.emberkeep.ui.common.widgets.Band;
import io.emberkeep.ui.common.widgets.CloudBand;
import io.emberkeep.ui.common.widgets.Sentence;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The page while no cloud is chosen: the answer first, then three doors. */
final class FirstPanel {
    private static final int WIDTH = 960;
    private static final int SHOWN = 6;

    private final ConsoleSession session;
    private final CloudDialogs dialogs;
    private final SandboxLauncher launcher;
    private final StorePassword storePassword;
    private final FirstText text;
    private final ScrolledComposite scroll;
    private final Composite page;
    private Sentence answer;
    private Band trouble;
    private Button password;
    private Door sandbox;
    private Door found;
    private Door fresh;
    private CloudBook book = CloudBook.EMPTY;
    private Optional<EmberkeepException> unread = Optional.empty();
    private boolean starting;

    FirstPanel(
            Composite parent,
            ConsoleSession session,
            CloudDialogs dialogs,
            SandboxLauncher launcher,
            StorePassword storePassword) {
        this.storePassword = storePassword;
        this.session = session;
        this.dialogs = dialogs;
        this.launcher = launcher;
        text = new FirstText(session);
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        page = WidgetFactory.composite(SWT.NONE).create(scroll);
        GridLayoutFactory.fillDefaults().margins(24, 24).applyTo(page);
        scroll.setContent(page);
        createPage();
        Listening.whileAlive(page, session, this::load);
    }

    private void createPage() {
        Composite column = WidgetFactory.composite(SWT.NONE).create(page);
        GridLayoutFactory.fillDefaults().spacing(8, 8).applyTo(column);
        GridDataFactory.swtDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, true)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(column);
        answer = Sentence.heading(column);
        answer.control().setFont(JFaceResources.getHeaderFont());
        wide(answer);
        Sentence promise = Sentence.text(column);
        promise.show(FirstMessages.PROMISE, Tone.QUIET);
        wide(promise);
        trouble = new Band(column, Icon.ERROR);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(trouble.control());
        password = WidgetFactory.button(SWT.PUSH)
                .text(FirstMessages.STORE_PASSWORD_BUTTON)
                .onSelect(event -> storePassword.ask(page.getShell()))
                .create(column);
        GridDataFactory.swtDefaults().applyTo(password);
        createDoors(column);
    }

    private static void wide(Sentence sentence) {
        GridDataFactory.fillDefaults().grab(true, false).applyTo(sentence.control());
    }

    private void createDoors(Composite column) {
        Composite row = WidgetFactory.composite(SWT.NONE).create(column);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .equalWidth(true)
                .spacing(16, 0)
                .applyTo(row);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 16).applyTo(row);
        sandbox = new Door(row, Icon.SANDBOX, FirstMessages.SANDBOX, FirstMessages.SANDBOX_START, this::startSandbox);
        found = new Door(row, Icon.CLOUD, FirstMessages.FOUND, FirstMessages.LOOK_AGAIN, session::refresh);
        fresh = new Door(row, Icon.ADD_CLOUD, FirstMessages.NEW, FirstMessages.NEW_BUTTON, dialogs::add);
        fresh.say(FirstMessages.NEW_WHAT);
    }

    /** With a cloud the page lies out of sight, and to arrange it anew would only hold up the window. */
    private void load() {
        if (session.phase() == ConsoleSession.Phase.READY) {
            return;
        }
        show();
        if (session.phase() == ConsoleSession.Phase.NO_CLOUD) {
            session.ask(
                    FirstMessages.LOOKING,
                    engine -> CloudBook.read(engine.clouds()),
                    read -> show(read, Optional.empty()),
                    why -> show(CloudBook.EMPTY, Optional.of(why)));
        }
    }

    private void show(CloudBook read, Optional<EmberkeepException> why) {
        if (!page.isDisposed()) {
            book = read;
            unread = why;
            show();
        }
    }

    private void show() {
        answer.show(text.answer(book, unread));
        trouble.show(text.trouble(unread).stream().toList());
        boolean wanted = storePassword.isWanted(unread.isPresent());
        password.setVisible(wanted);
        ((GridData) password.getLayoutData()).exclude = !wanted;
        sandbox.say(launcher.isThere() ? FirstMessages.SANDBOX_WHAT : FirstMessages.SANDBOX_MISSING);
        sandbox.enable(launcher.isThere() && !starting);
        found.say(text.found(book, unread));
        found.clearMiddle();
        book.profiles().stream().limit(SHOWN).forEach(this::addCloud);
        if (book.profiles().size() > SHOWN) {
            more(book.profiles().size() - SHOWN);
        }
        book.problems().forEach(this::addProblem);
        page.layout(true, true);
        scroll.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }

    private void addCloud(CloudProfile profile) {
        Composite row = WidgetFactory.composite(SWT.NONE).create(found.middle());
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        Button button = WidgetFactory.button(SWT.PUSH)
                .text(profile.name().replace("&", "&&"))
                .onSelect(event -> session.choose(profile.name()))
                .create(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        new CloudBand(row).show(book.safeguards().get(profile.name()));
        Label detail = WidgetFactory.label(SWT.NONE)
                .text(FirstText.detail(profile).replace("&", "&&"))
                .create(row);
        detail.setForeground(Tone.QUIET.colour());
        detail.setToolTipText(profile.authUrl() + "\n" + profile.source());
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(detail);
    }

    private void more(int count) {
        Button button = WidgetFactory.button(SWT.PUSH)
                .text("%d more…".formatted(count))
                .onSelect(event -> dialogs.manage())
                .create(found.middle());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
    }

    private void addProblem(Problem problem) {
        Label label = WidgetFactory.label(SWT.WRAP)
                .text(FirstMessages.UNUSABLE.formatted(problem.cloud()).replace("&", "&&"))
                .tooltip(problem.sentence())
                .create(found.middle());
        label.setForeground(Tone.WARNING.colour());
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
    }

    private void startSandbox() {
        starting = true;
        sandbox.say(FirstMessages.SANDBOX_STARTING);
        sandbox.enable(false);
        session.ask(
                FirstMessages.SANDBOX_JOB,
                engine -> {
                    engine.clouds().lend(launcher.start());
                    return SandboxLauncher.NAME;
                },
                name -> started(Optional.of(name)),
                why -> {
                    started(Optional.empty());
                    Failures.show(page.getShell(), FirstMessages.SANDBOX_FAILED, why);
                });
    }

    private void started(Optional<String> name) {
        starting = false;
        if (!page.isDisposed()) {
            show();
        }
        name.ifPresent(cloud -> session.lookForClouds(Optional.of(cloud)));
    }

    void setFocus() {
        (book.profiles().isEmpty() ? fresh : found).setFocus();
    }
}
