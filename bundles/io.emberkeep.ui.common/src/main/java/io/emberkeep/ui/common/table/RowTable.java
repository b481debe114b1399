package io.emberkeep.ui.common.table;

import io.emberkeep.ui.common.internal.Messages;
import io.emberkeep.ui.common.jobs.Background;
import io.emberkeep.ui.common.jobs.JobFamilies;
import io.emberkeep.ui.common.widgets.AccessibleName;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * A table that fills only the rows in sight, so that ten thousand cost no more than ten, and into which a refresh merges
 * without anything jumping: selection, scroll position and sort stay.
 */
public final class RowTable<T> {
    private static final int ROWS_IN_SIGHT = 50;

    private final Table table;
    private final ColumnBar<T> bar;
    private final RowPainter<T> painter;
    private final RowModel<T> model;
    private final RowSelection<T> selection = new RowSelection<>(this::selectedRows);
    private Set<String> remembered = Set.of();
    private int asked;

    /**
     * Makes an empty table, sorted as last time, at first by its first column.
     *
     * @param name what assistive technology calls it, and by which its layout is remembered
     * @param key by which a row is the same after a refresh
     */
    public RowTable(Composite parent, int style, String name, List<Column<T>> columns, Function<T, String> key) {
        model = new RowModel<>(key, columns.getFirst().order());
        painter = new RowPainter<>(columns);
        table = new Table(parent, style | SWT.VIRTUAL | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        AccessibleName.give(table, name);
        bar = new ColumnBar<>(new Grid.OfTable(table), name, columns, this::sortAgainBy);
        CopyableRows.make(table, bar, selection, key);
        sortAsRemembered();
        table.addListener(SWT.SetData, this::fill);
        table.addListener(SWT.Selection, event -> selectionChanged());
        new CellToolTip(table, this::hintAt);
    }

    private void sortAsRemembered() {
        List<String> ids = bar.columns().stream().map(Column::id).toList();
        Optional<ColumnMemory.Sort> sort = bar.memory().sort().filter(last -> ids.contains(last.column()));
        sortBy(
                sort.map(last -> ids.indexOf(last.column())).orElse(0),
                sort.filter(ColumnMemory.Sort::down).isPresent() ? SWT.DOWN : SWT.UP);
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

    /** A menu in which a person chooses the columns. */
    public MenuManager columnMenu() {
        return bar.menu();
    }

    /** Replaces the rows and keeps what a person is looking at. */
    public void setRows(Collection<T> rows) {
        asked++;
        rearrange(() -> model.setRows(rows));
    }

    /** Makes very many rows and arranges them in the background, and then shows them; the last call counts. */
    public void setRows(Background background, Supplier<? extends Collection<T>> rows, Runnable shown) {
        int number = ++asked;
        Supplier<Arrangement<T>> arranging = model.arranging(rows);
        background.run(
                Messages.ARRANGING,
                JobFamilies.SESSION,
                progress -> warmedUp(arranging.get()),
                arranged -> adopt(number, arranged, shown),
                why -> {
                    throw why;
                });
    }

    /** What words, icons and tones are the first to use takes a third of a second, which the window would stand still. */
    private Arrangement<T> warmedUp(Arrangement<T> arranged) {
        arranged.shown().stream().limit(ROWS_IN_SIGHT).forEach(painter::prepare);
        return arranged;
    }

    private void adopt(int number, Arrangement<T> arranged, Runnable shown) {
        if (number == asked && !table.isDisposed()) {
            rearrange(() -> model.adopt(arranged));
            shown.run();
        }
    }

    /** Lets keys go to the rows, with one of them chosen, so that they act on what is seen; false while there is none. */
    public boolean takeFocus() {
        if (model.size() == 0 || !table.isVisible()) {
            return false;
        }
        table.setFocus();
        if (table.getSelectionCount() == 0) {
            table.setSelection(table.getTopIndex());
            selectionChanged();
        }
        return true;
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
        bar.memory().setSort(new ColumnMemory.Sort(bar.columns().get(place).id(), reverse));
        bar.memory().flush();
    }

    private void sortBy(int place, int direction) {
        Comparator<T> order = bar.columns().get(place).order();
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
        painter.paint((TableItem) event.item, row);
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
                : bar.columns()
                        .get(column.getAsInt())
                        .hint()
                        .apply(model.row(place))
                        .map(hint -> new CellToolTip.Cell(List.of(model.keyAt(place), column.getAsInt()), hint));
    }

    private OptionalInt columnAt(TableItem item, Point point) {
        for (int i = 0; i < bar.columns().size(); i++) {
            if (item.getBounds(i).contains(point)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
