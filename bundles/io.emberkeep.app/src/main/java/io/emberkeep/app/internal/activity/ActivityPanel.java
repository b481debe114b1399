package io.emberkeep.app.internal.activity;

import io.emberkeep.api.plan.StepText;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.run.RunState;
import io.emberkeep.app.internal.Messages;
import io.emberkeep.ui.common.jobs.UiThread;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Listening;
import io.emberkeep.ui.common.table.RowTree;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.widgets.Sentence;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** What the activity view shows: the runs, live. */
final class ActivityPanel {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final int RUNS_SHOWN = 100;

    private final ConsoleSession session;
    private final Composite content;
    private final Sentence summary;
    private final RowTree<ActivityRow> tree;
    private List<Run> shown = List.of();
    private Runnable onBegun = () -> {};

    ActivityPanel(Composite parent, ConsoleSession session, Ages ages) {
        this.session = session;
        content = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(8, 8).applyTo(content);
        summary = Sentence.heading(content);
        ActivityColumns columns = new ActivityColumns(
                ages, () -> new StepText(session.project().map(project -> project.catalogue())), session::runs);
        tree = new RowTree<>(
                content,
                SWT.SINGLE | SWT.BORDER,
                Messages.ACTIVITY,
                columns.all(),
                ActivityRow::key,
                ActivityRow::children);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary.control());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.control());
        Listening.whileAlive(content, session, this::refresh);
        UiThread.every(SECOND, content, this::tick);
    }

    private void refresh() {
        summary.show(ActivitySummary.of(session.runs(), session.takenUp()));
        if (!session.runs().equals(shown)) {
            List<Run> before = shown;
            boolean atTop = tree.isAtTop();
            shown = session.runs();
            showRuns();
            unfoldNew(before);
            if (atTop) {
                // Else a run that a command has done stands above what is in sight.
                tree.scrollToTop();
            }
        }
    }

    private void showRuns() {
        tree.setRows(shown.stream()
                .limit(RUNS_SHOWN)
                .<ActivityRow>map(ActivityRow.OfRun::new)
                .toList());
    }

    /** A run that has just begun shows its steps by itself. */
    private void unfoldNew(List<Run> before) {
        List<String> known = before.stream().map(Run::id).toList();
        shown.stream()
                .filter(run -> run.state() == RunState.RUNNING && !known.contains(run.id()))
                .forEach(run -> {
                    tree.setExpanded(run.id(), true);
                    tree.scrollToTop();
                    onBegun.run();
                });
    }

    private void tick() {
        if (shown.stream().anyMatch(run -> run.state() == RunState.RUNNING)) {
            showRuns();
        }
    }

    /** Tells a listener when a run begins. */
    void onBegun(Runnable listener) {
        onBegun = listener;
    }

    /** The run that is chosen, by itself or by one of its steps; else the only one that is under way. */
    Optional<Run> chosen() {
        return tree.selection().rows().stream()
                .findFirst()
                .map(ActivityRow::run)
                .or(this::onlyOpen);
    }

    private Optional<Run> onlyOpen() {
        List<Run> open = shown.stream().filter(run -> run.state().isOpen()).toList();
        return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
    }

    RowTree<ActivityRow> tree() {
        return tree;
    }
}
