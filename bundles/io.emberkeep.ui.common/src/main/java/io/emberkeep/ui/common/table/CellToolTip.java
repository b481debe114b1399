package io.emberkeep.ui.common.table;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Says on hover what a cell has to say beyond its text. */
final class CellToolTip extends DefaultToolTip {
    private final Function<Point, Optional<Cell>> cells;

    CellToolTip(Control control, Function<Point, Optional<Cell>> cells) {
        super(control, ToolTip.NO_RECREATE, false);
        this.cells = cells;
        setShift(new Point(12, 16));
        setStyle(SWT.NONE);
    }

    @Override
    protected Object getToolTipArea(Event event) {
        return cellAt(event).map(Cell::place).orElse(null);
    }

    @Override
    protected boolean shouldCreateToolTip(Event event) {
        return cellAt(event).isPresent();
    }

    @Override
    protected String getText(Event event) {
        return cellAt(event).map(Cell::hint).orElse("");
    }

    private Optional<Cell> cellAt(Event event) {
        return cells.apply(new Point(event.x, event.y));
    }

    /**
     * A cell under the mouse that has something to say.
     *
     * @param place equal for the same cell
     */
    record Cell(Object place, String hint) {}
}
