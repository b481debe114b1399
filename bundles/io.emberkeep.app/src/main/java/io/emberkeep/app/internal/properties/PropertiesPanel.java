package io.emberkeep.app.internal.properties;

import io.emberkeep.app.internal.Messages;
import io.emberkeep.ui.common.facts.Described;
import io.emberkeep.ui.common.facts.Fact;
import io.emberkeep.ui.common.table.Column;
import io.emberkeep.ui.common.table.RowTable;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.theme.Tone;
import io.emberkeep.ui.common.widgets.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Shows the facts of one chosen row, in their own order. */
final class PropertiesPanel {
    private final Ages ages;
    private final Composite content;
    private final Sentence title;
    private final RowTable<Line> table;

    PropertiesPanel(Composite parent, Ages ages) {
        this.ages = ages;
        content = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(8, 8).applyTo(content);
        title = Sentence.heading(content);
        table = new RowTable<>(
                content,
                SWT.MULTI | SWT.BORDER,
                Messages.PROPERTIES,
                columns(),
                line -> line.fact().value());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title.control());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
    }

    private static List<Column<Line>> columns() {
        return List.of(
                Column.<Line>of(
                                "property",
                                Messages.PROPERTY,
                                180,
                                line -> line.fact().name())
                        .sortedBy(Comparator.comparingInt(Line::number))
                        .withTone(line -> Tone.QUIET),
                Column.<Line>of(
                                "value",
                                Messages.VALUE,
                                640,
                                line -> line.fact().value())
                        .withHint(line -> Optional.of(line.fact().value())));
    }

    /** Shows what is chosen; another kind of choice changes nothing. */
    void show(ISelection selection) {
        List<Described> rows = described(selection);
        boolean one = rows.size() == 1;
        title.show(one ? rows.getFirst().title() : whyNone(rows.size()));
        table.setRows(one ? lines(rows.getFirst().facts(ages)) : List.of());
        table.control().setVisible(one);
        content.layout();
    }

    private static String whyNone(int rows) {
        return rows == 0 ? Messages.NOTHING_DESCRIBED : Messages.SEVERAL_DESCRIBED.formatted(rows);
    }

    private static List<Described> described(ISelection selection) {
        List<Described> rows = new ArrayList<>();
        if (selection instanceof IStructuredSelection structured) {
            for (Object row : structured.toList()) {
                if (row instanceof Described described) {
                    rows.add(described);
                }
            }
        }
        return rows;
    }

    private static List<Line> lines(List<Fact> facts) {
        List<Line> lines = new ArrayList<>();
        facts.forEach(fact -> lines.add(new Line(lines.size(), fact)));
        return lines;
    }

    RowTable<Line> table() {
        return table;
    }

    /** A fact at its place. */
    record Line(int number, Fact fact) {}
}
