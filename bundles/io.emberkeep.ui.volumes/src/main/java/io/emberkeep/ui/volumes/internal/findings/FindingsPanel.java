package io.emberkeep.ui.volumes.internal.findings;

import io.emberkeep.api.doctor.Diagnosis;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Listening;
import io.emberkeep.ui.common.table.RowTable;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.widgets.Sentence;
import io.emberkeep.ui.volumes.internal.Messages;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** What the findings view shows: the answer, and a line for each thing that was found. */
final class FindingsPanel {
    private final Findings findings;
    private final Sentence summary;
    private final RowTable<Diagnosis> table;

    FindingsPanel(Composite parent, ConsoleSession session, Ages ages) {
        Composite content = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(8, 8).applyTo(content);
        summary = Sentence.heading(content);
        table = new RowTable<>(
                content,
                SWT.SINGLE | SWT.BORDER,
                Messages.FINDINGS,
                new FindingColumns(ages).all(),
                FindingsPanel::key);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(summary.control());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        findings = new Findings(session, this::show);
        show();
        Listening.whileAlive(content, session, findings::follow);
    }

    private static String key(Diagnosis found) {
        return found.kind().word() + " " + found.subject().id() + " " + found.what();
    }

    private void show() {
        if (!summary.control().isDisposed()) {
            summary.show(findings.summary());
            table.setRows(findings.all());
        }
    }

    List<Diagnosis> all() {
        return findings.all();
    }

    Optional<Diagnosis> chosen() {
        return table.selection().rows().stream().findFirst();
    }

    RowTable<Diagnosis> table() {
        return table;
    }
}
