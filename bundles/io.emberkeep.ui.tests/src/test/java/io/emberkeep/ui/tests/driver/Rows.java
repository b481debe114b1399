package io.emberkeep.ui.tests.driver;

import io.emberkeep.ui.tests.cloud.Until;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** The rows of a table or tree, as their texts. */
public final class Rows {
    private final Thing thing;
    private final Hand hand;

    Rows(Thing thing, Hand hand) {
        this.thing = thing;
        this.hand = hand;
    }

    /** The cells of all rows, from top to bottom; of a tree also those that are folded away. */
    public List<List<String>> all() {
        return thing.ask(control -> items(control).map(Rows::cells).toList());
    }

    /** How many there are at the top level, of which a table may have filled only those in sight. */
    public int count() {
        return thing.ask(
                control -> control instanceof Table table ? table.getItemCount() : ((Tree) control).getItemCount());
    }

    /** The first cells of all rows. */
    public List<String> names() {
        return all().stream().map(List::getFirst).toList();
    }

    /** Waits for a row whose first cell is this, and gives its cells. */
    public List<String> row(String name) {
        return Until.there(
                () -> "row " + name + " among " + names(),
                () -> all().stream()
                        .filter(cells -> cells.getFirst().equals(name))
                        .findFirst());
    }

    /** Waits for a row whose first cell is this and whose cells, put together, say something. */
    public void rowSays(String name, String text) {
        Until.holds(
                () -> "row " + name + " says \"" + text + "\"; rows: " + all(),
                () -> all().stream()
                        .anyMatch(cells -> cells.getFirst().equals(name)
                                && String.join(" | ", cells).contains(text)));
    }

    /** Whether any cell says something now. */
    public boolean anySays(String text) {
        return all().stream().flatMap(List::stream).anyMatch(cell -> cell.contains(text));
    }

    /** Waits until no row has this as its first cell. */
    public void hasNo(String name) {
        Until.holds("no row " + name, () -> !names().contains(name));
    }

    /** The first cells of the chosen rows. */
    public List<String> chosen() {
        return thing.ask(control -> selected(control).map(Item::getText).toList());
    }

    /** Clicks a row and waits until it is chosen. */
    public void choose(String name) {
        hand.click(place(name));
        Until.holds("row " + name + " is chosen", () -> chosen().equals(List.of(name)));
    }

    /** Chooses one more row. */
    public void chooseAlso(String name) {
        hand.clickHolding("ctrl", place(name));
        Until.holds("row " + name + " is chosen too", () -> chosen().contains(name));
    }

    /** Clicks a row with the right button. */
    public void rightClick(String name) {
        hand.rightClick(place(name));
    }

    /** Clicks a row twice. */
    public void open(String name) {
        hand.doubleClick(place(name));
    }

    /** Lets the mouse rest on a cell. */
    public void hover(String name, int column) {
        hand.hover(place(name, column));
    }

    /** The table or tree itself. */
    public Thing thing() {
        return thing;
    }

    private Point place(String name) {
        return place(name, 0);
    }

    private Point place(String name, int column) {
        row(name);
        return thing.ask(control -> items(control)
                .filter(item -> item.getText().equals(name))
                .findFirst()
                .map(item -> place(control, item, column))
                .orElseThrow());
    }

    private static Point place(Control control, Item item, int column) {
        Rectangle cell = scrolledTo(control, item, column);
        return control.toDisplay(cell.x + Math.min(40, cell.width / 2), cell.y + cell.height / 2);
    }

    private static Rectangle scrolledTo(Control control, Item item, int column) {
        if (control instanceof Table table) {
            table.showItem((TableItem) item);
            return ((TableItem) item).getBounds(column);
        }
        ((Tree) control).showItem((TreeItem) item);
        return ((TreeItem) item).getBounds(column);
    }

    private static List<String> cells(Item item) {
        return switch (item) {
            case TableItem row -> texts(row.getParent().getColumnCount(), row::getText);
            case TreeItem row -> texts(row.getParent().getColumnCount(), row::getText);
            default -> throw new IllegalStateException("No row: " + item);
        };
    }

    private static List<String> texts(int columns, Function<Integer, String> text) {
        return IntStream.range(0, columns).mapToObj(text::apply).toList();
    }

    private static Stream<? extends Item> items(Control control) {
        return control instanceof Table table
                ? Arrays.stream(table.getItems())
                : Arrays.stream(((Tree) control).getItems()).flatMap(Rows::withBelow);
    }

    private static Stream<? extends Item> selected(Control control) {
        return control instanceof Table table
                ? Arrays.stream(table.getSelection())
                : Arrays.stream(((Tree) control).getSelection());
    }

    private static Stream<TreeItem> withBelow(TreeItem item) {
        return Stream.concat(Stream.of(item), Arrays.stream(item.getItems()).flatMap(Rows::withBelow));
    }
}
