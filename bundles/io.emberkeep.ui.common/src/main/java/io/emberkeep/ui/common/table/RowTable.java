package io.emberkeep.ui.common.table;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/**
 * A table that fills only the rows in sight, so that ten thousand cost no more than ten, and into which a refresh merges
 * without anything jumping: selection, scroll position and sort stay.
 */
public final class RowTable<T> {
    private final Table table;
    private final List<Column<T>> columns;
    private final RowModel<T> model;
    private final RowSelection<T> selection = new RowSelection<>(this::selectedRows);
    private Set<String> remembered = Set.of();

    /**
     * Makes an empty table, sorted by its first column.
     *
     * @param id by which tests and assistive tools find it
     * @param key by which a row is the same after a refresh
     */
    public RowTable(Composite parent, int style, String id, List<Column<T>> columns, Function<T, String> key) {
        this.columns = List.copyOf(columns);
        model = new RowModel<>(key, columns.getFirst().order());
        table = new Table(parent, style | SWT.VIRTUAL | SWT.FULL_SELECTION);
        table.setData("id", id);
        table.setHeaderVisible(true);
        columns.forEach(this::addColumn);
        sortBy(0, SWT.UP);
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, event -> selectionChanged());
        new CellToolTip(table, this::hintAt);
    }

    private void addColumn(Column<T> column) {
        TableColumn widget = new TableColumn(table, column.right() ? SWT.RIGHT : SWT.LEFT);
        widget.setText(column.title());
        widget.setWidth(column.width());
        widget.setMoveable(true);
        widget.setData("id", column.id());
        int place = columns.indexOf(column);
        widget.addListener(SWT.Selection, event -> sortAgainBy(place));
    }

    /** The widget itself. */
    public Table control() {
        return table;
    }

    /** The rows as they are shown. */
    public RowModel<T> model() {
        return model;
    }

    /** The selected rows. */
    public RowSelection<T> selection() {
        return selection;
    }

    /** Replaces the rows and keeps what a person is looking at. */
    public void setRows(Collection<T> rows) {
        rearrange(() -> model.setRows(rows));
    }

    /** Shows only rows that pass. */
    public void setFilter(Predicate<T> filter) {
        rearrange(() -> model.setFilter(filter));
    }

    /** Selects the row with a key and brings it into sight, where it is shown. */
    public void reveal(String key) {
        model.place(key).ifPresent(place -> {
            table.setSelection(place);
            selectionChanged();
        });
    }

    /** Calls a listener when a person opens a row by Enter or a double click. */
    public void onOpen(Consumer<T> listener) {
        table.addListener(
                SWT.DefaultSelection, event -> listener.accept(model.row(table.indexOf((TableItem) event.item))));
    }

    private void sortAgainBy(int place) {
        boolean reverse = table.getSortColumn() == table.getColumn(place) && table.getSortDirection() == SWT.UP;
        sortBy(place, reverse ? SWT.DOWN : SWT.UP);
    }

    private void sortBy(int place, int direction) {
        Comparator<T> order = columns.get(place).order();
        table.setSortColumn(table.getColumn(place));
        table.setSortDirection(direction);
        rearrange(() -> model.setOrder(direction == SWT.UP ? order : order.reversed()));
    }

    private void rearrange(Runnable change) {
        Optional<String> top = keyOnTop();
        Set<String> before = remembered;
        change.run();
        table.setItemCount(model.size());
        table.clearAll();
        table.deselectAll();
        table.select(model.places(before));
        top.flatMap(key -> model.place(key).stream().boxed().findFirst()).ifPresent(table::setTopIndex);
        if (table.getSelectionCount() != before.size()) {
            selectionChanged();
        } else {
            selection.fire();
        }
    }

    /** The row on top stays on top, unless a person is at the very beginning and wants to see what is new there. */
    private Optional<String> keyOnTop() {
        int top = table.getTopIndex();
        return top > 0 && top < model.size() ? Optional.of(model.keyAt(top)) : Optional.empty();
    }

    private void selectionChanged() {
        remembered = Arrays.stream(table.getSelectionIndices())
                .mapToObj(model::keyAt)
                .collect(Collectors.toUnmodifiableSet());
        selection.fire();
    }

    private List<T> selectedRows() {
        return Arrays.stream(table.getSelectionIndices()).mapToObj(model::row).toList();
    }

    private void fill(Event event) {
        T row = model.row(event.index);
        new RowPainter<>(columns).paint((TableItem) event.item, row);
    }

    private Optional<CellToolTip.Cell> hintAt(Point point) {
        TableItem item = table.getItem(point);
        if (item == null) {
            return Optional.empty();
        }
        int place = table.indexOf(item);
        OptionalInt column = columnAt(item, point);
        return column.isEmpty()
                ? Optional.empty()
                : columns.get(column.getAsInt())
                        .hint()
                        .apply(model.row(place))
                        .map(hint -> new CellToolTip.Cell(List.of(model.keyAt(place), column.getAsInt()), hint));
    }

    private OptionalInt columnAt(TableItem item, Point point) {
        for (int i = 0; i < columns.size(); i++) {
            if (item.getBounds(i).contains(point)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
