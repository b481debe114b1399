package io.emberkeep.ui.common.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.swt.IFocusService;

/** Rows that can be put on the clipboard: their cells as they stand there, or their ids. */
public final class CopyableRows {
    /** The focus id of tables and trees whose rows can be copied. */
    static final String FOCUS = "io.emberkeep.ui.common.rows";

    private static final String KEY = CopyableRows.class.getName();

    private final Control control;
    private final Supplier<String> cells;
    private final Supplier<String> ids;

    private CopyableRows(Control control, Supplier<String> cells, Supplier<String> ids) {
        this.control = control;
        this.cells = cells;
        this.ids = ids;
    }

    static <T> void make(Control control, ColumnBar<T> bar, RowSelection<T> selection, Function<T, String> id) {
        CopyableRows rows = new CopyableRows(
                control, () -> lines(selection.rows(), row -> line(bar, row)), () -> lines(selection.rows(), id));
        control.setData(KEY, rows);
        PlatformUI.getWorkbench().getService(IFocusService.class).addFocusTracker(control, FOCUS);
    }

    private static <T> String lines(List<T> rows, Function<T, String> line) {
        return rows.stream().map(line).collect(Collectors.joining(System.lineSeparator()));
    }

    /** Cells are parted by tabs, as spreadsheets read them. */
    private static <T> String line(ColumnBar<T> bar, T row) {
        return bar.inSight().stream()
                .map(place -> bar.columns().get(place).text().apply(row))
                .collect(Collectors.joining("\t"));
    }

    /** What a control has to copy. */
    public static Optional<CopyableRows> of(Object control) {
        return control instanceof Control widget && widget.getData(KEY) instanceof CopyableRows rows
                ? Optional.of(rows)
                : Optional.empty();
    }

    /** Copies the cells in sight. */
    public void copyCells() {
        copy(cells.get());
    }

    /** Copies the ids. */
    public void copyIds() {
        copy(ids.get());
    }

    private void copy(String text) {
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(control.getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
