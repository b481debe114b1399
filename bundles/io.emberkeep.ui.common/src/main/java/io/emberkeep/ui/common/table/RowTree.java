package io.emberkeep.ui.common.table;

import io.emberkeep.ui.common.widgets.AccessibleName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** A tree with columns into which a refresh merges: items that stay keep their selection and expansion. */
public final class RowTree<T> {
    private final Tree tree;
    private final ColumnBar<T> bar;
    private final RowPainter<T> painter;
    private final Function<T, String> key;
    private final Function<T, List<T>> children;
    private final RowSelection<T> selection = new RowSelection<>(this::selectedRows);

    /**
     * Makes an empty tree.
     *
     * @param name what assistive technology calls it, and by which its layout is remembered
     * @param key by which a row is the same after a refresh
     */
    public RowTree(
            Composite parent,
            int style,
            String name,
            List<Column<T>> columns,
            Function<T, String> key,
            Function<T, List<T>> children) {
        this.painter = new RowPainter<>(columns);
        this.key = key;
        this.children = children;
        tree = new Tree(parent, style | SWT.FULL_SELECTION);
        AccessibleName.give(tree, name);
        tree.setHeaderVisible(true);
        bar = new ColumnBar<>(new Grid.OfTree(tree), name, columns, place -> {});
        CopyableRows.make(tree, bar, selection, key);
        tree.addListener(SWT.Selection, event -> selection.fire());
        new CellToolTip(tree, this::hintAt);
    }

    /** The widget itself. */
    public Tree control() {
        return tree;
    }

    /** The selected rows. */
    public RowSelection<T> selection() {
        return selection;
    }

    /** A menu in which a person chooses the columns. */
    public MenuManager columnMenu() {
        return bar.menu();
    }

    /** Replaces the rows and keeps what a person is looking at; where that is gone, the one that stood beside it. */
    public void setRows(List<T> rows) {
        List<String> before = items().map(this::keyOf).toList();
        List<String> chosen =
                Arrays.stream(tree.getSelection()).map(this::keyOf).toList();
        merge(new Branch(tree, null), rows);
        List<String> now = items().map(this::keyOf).toList();
        List<String> wanted = chosen.stream().filter(now::contains).toList();
        List<String> selected =
                wanted.isEmpty() ? Neighbour.of(chosen, before, now).stream().toList() : wanted;
        // Choosing anew what is chosen would bring it back into sight of somebody who has scrolled away from it.
        if (!Arrays.stream(tree.getSelection()).map(this::keyOf).toList().equals(selected)) {
            tree.setSelection(
                    items().filter(item -> selected.contains(keyOf(item))).toArray(TreeItem[]::new));
        }
        if (!selected.equals(chosen)) {
            selection.fire();
        }
    }

    private String keyOf(TreeItem item) {
        return key.apply(row(item));
    }

    /** Shows or hides the children of a row. */
    public void setExpanded(String rowKey, boolean expanded) {
        items().filter(item -> keyOf(item).equals(rowKey)).findFirst().ifPresent(item -> item.setExpanded(expanded));
    }

    /** Whether the first row is in sight. */
    public boolean isAtTop() {
        return tree.getItemCount() == 0 || tree.getTopItem() == tree.getItem(0);
    }

    /** Brings the first row into sight. */
    public void scrollToTop() {
        if (tree.getItemCount() > 0) {
            tree.setTopItem(tree.getItem(0));
        }
    }

    /** Shows the children of all rows. */
    public void expandAll() {
        items().forEach(item -> item.setExpanded(true));
    }

    /** Selects the row with a key and brings it into sight. */
    public void reveal(String rowKey) {
        items().filter(item -> keyOf(item).equals(rowKey)).findFirst().ifPresent(item -> {
            tree.setSelection(item);
            selection.fire();
        });
    }

    /** Lets keys go to the rows, with one of them chosen; false while there is none. */
    public boolean takeFocus() {
        if (tree.getItemCount() == 0 || !tree.isVisible()) {
            return false;
        }
        tree.setFocus();
        if (tree.getSelectionCount() == 0) {
            tree.setSelection(tree.getTopItem());
            selection.fire();
        }
        return true;
    }

    /** Calls a listener when a person leaves the rows by Esc. */
    public void onEscape(Runnable listener) {
        tree.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                listener.run();
            }
        });
    }

    /** Calls a listener when a person opens a row by Enter or a double click. */
    public void onOpen(Consumer<T> listener) {
        tree.addListener(SWT.DefaultSelection, event -> listener.accept(row((TreeItem) event.item)));
    }

    private void merge(Branch branch, List<T> rows) {
        List<String> wanted = rows.stream().map(key).toList();
        Arrays.stream(branch.items())
                .filter(item -> !wanted.contains(key.apply(row(item))))
                .forEach(TreeItem::dispose);
        for (int i = 0; i < rows.size(); i++) {
            T row = rows.get(i);
            TreeItem item = itemFor(branch, i, wanted.get(i));
            boolean isNew = item.getData() == null;
            item.setData(row);
            painter.paint(item, row);
            boolean childless = item.getItemCount() == 0;
            merge(new Branch(tree, item), children.apply(row));
            if (childless && !isNew) {
                item.setExpanded(true);
            }
        }
    }

    /** The item that shows the row already, where it stands right; else a new one in its place. */
    private TreeItem itemFor(Branch branch, int place, String wanted) {
        TreeItem[] items = branch.items();
        if (place < items.length && key.apply(row(items[place])).equals(wanted)) {
            return items[place];
        }
        Arrays.stream(items).filter(item -> key.apply(row(item)).equals(wanted)).forEach(TreeItem::dispose);
        return branch.insert(place);
    }

    private Stream<TreeItem> items() {
        return Arrays.stream(tree.getItems()).flatMap(RowTree::withDescendants);
    }

    private static Stream<TreeItem> withDescendants(TreeItem item) {
        return Stream.concat(Stream.of(item), Arrays.stream(item.getItems()).flatMap(RowTree::withDescendants));
    }

    private List<T> selectedRows() {
        List<T> rows = new ArrayList<>();
        for (TreeItem item : tree.getSelection()) {
            rows.add(row(item));
        }
        return rows;
    }

    @SuppressWarnings("unchecked")
    private T row(TreeItem item) {
        return (T) item.getData();
    }

    private Optional<CellToolTip.Cell> hintAt(Point point) {
        TreeItem item = tree.getItem(point);
        if (item == null) {
            return Optional.empty();
        }
        OptionalInt place = columnAt(item, point);
        return place.isEmpty()
                ? Optional.empty()
                : bar.columns()
                        .get(place.getAsInt())
                        .hint()
                        .apply(row(item))
                        .map(hint -> new CellToolTip.Cell(List.of(key.apply(row(item)), place.getAsInt()), hint));
    }

    private OptionalInt columnAt(TreeItem item, Point point) {
        for (int i = 0; i < bar.columns().size(); i++) {
            if (item.getBounds(i).contains(point)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** The place of items: the tree itself, or an item of it; SWT wants null for no parent item. */
    private record Branch(Tree tree, TreeItem parent) {
        TreeItem[] items() {
            return parent == null ? tree.getItems() : parent.getItems();
        }

        TreeItem insert(int place) {
            return parent == null ? new TreeItem(tree, SWT.NONE, place) : new TreeItem(parent, SWT.NONE, place);
        }
    }
}
