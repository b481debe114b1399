package io.emberkeep.ui.volumes.internal.chain;

import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.widgets.AccessibleName;
import io.emberkeep.ui.volumes.internal.Messages;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** Draws the chains along the time; a click or the arrow keys choose a backup. */
final class TimeLineCanvas {
    private final Canvas canvas;
    private final Ages ages;
    private final InstantSource clock;
    private final Consumer<String> chosen;
    private TimeLine line = TimeLine.of(List.of());
    private Optional<String> selected = Optional.empty();

    /**
     * Makes an empty time line.
     *
     * @param chosen gets the id of the backup that a person chooses
     */
    TimeLineCanvas(Composite parent, Ages ages, InstantSource clock, Consumer<String> chosen) {
        this.ages = ages;
        this.clock = clock;
        this.chosen = chosen;
        canvas = new Canvas(parent, SWT.BORDER | SWT.DOUBLE_BUFFERED);
        AccessibleName.give(canvas, Messages.TIME_LINE);
        canvas.addListener(SWT.Paint, event -> painter().paint(event.gc, line, selected));
        canvas.addListener(SWT.MouseDown, event -> choose(painter().markAt(line, new Point(event.x, event.y))));
        canvas.addListener(SWT.MouseMove, this::hover);
        canvas.addListener(SWT.KeyDown, this::pressed);
        canvas.addListener(
                SWT.Traverse,
                event -> event.doit =
                        event.detail != SWT.TRAVERSE_ARROW_NEXT && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
    }

    private TimeLinePainter painter() {
        Rectangle area = canvas.getClientArea();
        return new TimeLinePainter(ages, clock.instant(), area, line);
    }

    private void hover(Event event) {
        String hint = painter()
                .markAt(line, new Point(event.x, event.y))
                .map(this::describe)
                .orElse(null);
        if (hint == null || !hint.equals(canvas.getToolTipText())) {
            canvas.setToolTipText(hint);
        }
    }

    private String describe(TimeLine.Mark mark) {
        return String.join(
                "\n",
                mark.row().backup().backup().label(),
                ChainColumns.kind(mark.row()) + " · " + ChainColumns.statusInWords(mark.row()),
                ages.full(mark.at()),
                ChainColumns.parentInWords(mark.row()));
    }

    private void pressed(Event event) {
        Optional<TimeLine.Mark> now = selected.flatMap(line::mark);
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> choose(line.beside(now, -1));
            case SWT.ARROW_RIGHT -> choose(line.beside(now, 1));
            case SWT.HOME -> choose(line.beside(now, -line.marks().size()));
            case SWT.END -> choose(line.beside(now, line.marks().size()));
            default -> {
                // Other keys belong to the workbench.
            }
        }
    }

    private void choose(Optional<TimeLine.Mark> mark) {
        canvas.setFocus();
        mark.map(found -> found.row().id()).ifPresent(chosen);
    }

    void show(List<ChainRow> chains) {
        line = TimeLine.of(chains);
        canvas.redraw();
    }

    void select(Optional<String> backupId) {
        selected = backupId;
        canvas.redraw();
    }

    Canvas control() {
        return canvas;
    }
}
