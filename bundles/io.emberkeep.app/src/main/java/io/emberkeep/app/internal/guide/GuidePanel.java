package io.emberkeep.app.internal.guide;

import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.Listening;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.widgets.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** The steps of the guide, one below the other; each gets its mark when it is done. */
final class GuidePanel {
    private static final int TEXT_WIDTH = 160;

    private final ConsoleSession session;
    private final ScrolledComposite scroll;
    private final Composite content;
    private final Sentence progress;
    private final List<Label> marks = new ArrayList<>();
    private boolean chainWasRead;

    GuidePanel(Composite parent, ConsoleSession session) {
        this.session = session;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        content = WidgetFactory.composite(SWT.NONE).create(scroll);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(8, 8)
                .spacing(8, 4)
                .applyTo(content);
        wide(Sentence.heading(content), Messages.HEAD);
        progress = Sentence.text(content);
        wide(progress, "");
        wide(Sentence.text(content), Messages.INTRODUCTION);
        GuideStep.ALL.forEach(this::add);
        scroll.setContent(content);
        scroll.addListener(SWT.Resize, event -> fit());
        Listening.whileAlive(content, session, this::refresh);
    }

    private static void wide(Sentence sentence, String text) {
        sentence.show(text);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(TEXT_WIDTH, SWT.DEFAULT)
                .applyTo(sentence.control());
    }

    private void add(GuideStep step) {
        marks.add(WidgetFactory.label(SWT.NONE).create(content));
        Sentence title = Sentence.heading(content);
        title.show(step.title());
        Sentence text = Sentence.text(content);
        text.show(step.text());
        GridDataFactory.swtDefaults().indent(0, 12).applyTo(marks.getLast());
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 12).applyTo(title.control());
        WidgetFactory.label(SWT.NONE).create(content).moveAbove(text.control());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(TEXT_WIDTH, SWT.DEFAULT)
                .applyTo(text.control());
    }

    /** A backup in the chain was chosen. */
    void chainRead() {
        chainWasRead = true;
        refresh();
    }

    private void refresh() {
        Seen seen = new Seen(session.project(), session.runs(), chainWasRead);
        int done = 0;
        for (int number = 0; number < marks.size(); number++) {
            boolean isDone = GuideStep.ALL.get(number).isDone().test(seen);
            marks.get(number).setImage((isDone ? Icon.DONE : Icon.WAITING).image());
            done += isDone ? 1 : 0;
        }
        progress.show(done == marks.size() ? Messages.ALL_DONE : Messages.LEFT.formatted(done, marks.size()));
        fit();
    }

    /** As high as the wrapped texts need in the width that there is. */
    private void fit() {
        scroll.setMinHeight(content.computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
        content.requestLayout();
    }

    void setFocus() {
        scroll.setFocus();
    }
}
