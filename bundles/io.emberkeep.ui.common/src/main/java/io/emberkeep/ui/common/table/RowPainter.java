package io.emberkeep.ui.common.table;

import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import java.util.List;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;

/** Writes a row into the cells of an item. */
final class RowPainter<T> {
    private final List<Column<T>> columns;

    RowPainter(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Makes what a row shows, on whatever thread. */
    void prepare(T row) {
        columns.forEach(column -> {
            column.text().apply(row);
            column.icon().apply(row);
            column.tone().apply(row);
        });
    }

    void paint(TableItem item, T row) {
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            item.setText(i, column.text().apply(row));
            int place = i;
            column.icon().apply(row).map(Icon::image).ifPresent(image -> item.setImage(place, image));
            item.setForeground(i, colour(column, row));
        }
    }

    void paint(TreeItem item, T row) {
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            item.setText(i, column.text().apply(row));
            int place = i;
            column.icon().apply(row).map(Icon::image).ifPresent(image -> item.setImage(place, image));
            item.setForeground(i, colour(column, row));
        }
    }

    /** SWT wants null for the platform's own colour. */
    private static <T> Color colour(Column<T> column, T row) {
        Tone tone = column.tone().apply(row);
        return tone == Tone.PLAIN ? null : tone.colour();
    }
}
