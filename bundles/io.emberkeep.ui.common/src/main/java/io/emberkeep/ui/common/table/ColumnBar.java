package io.emberkeep.ui.common.table;

import io.emberkeep.ui.common.internal.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;

/** The columns of a table or tree on the screen, which a person may choose, move and widen; remembered for the next start. */
final class ColumnBar<T> {
    private static final int LEAST_WIDTH = 60;

    private final Grid grid;
    private final List<Column<T>> columns;
    private final ColumnMemory memory;
    private boolean arranging;

    /** Makes the columns as they were last time; a click on one tells its place. */
    ColumnBar(Grid grid, String table, List<Column<T>> columns, IntConsumer clicked) {
        this.grid = grid;
        this.columns = List.copyOf(columns);
        this.memory = new ColumnMemory(table);
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            grid.add(columns.get(i), () -> clicked.accept(place), () -> rememberWidth(place), this::rememberOrder);
        }
        arrange();
    }

    List<Column<T>> columns() {
        return columns;
    }

    ColumnMemory memory() {
        return memory;
    }

    /** The places of the columns in sight, from left to right. */
    List<Integer> inSight() {
        return Arrays.stream(grid.order()).filter(this::isShown).boxed().toList();
    }

    private boolean isShown(int place) {
        return grid.width(place) > 0;
    }

    private void arrange() {
        arranging = true;
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            grid.setWidth(i, memory.width(column.id()).orElse(column.shown() ? column.width() : 0));
        }
        grid.setOrder(rememberedOrder());
        arranging = false;
    }

    /** As remembered; columns that are new since then stand at the end. */
    private int[] rememberedOrder() {
        List<String> ids = columns.stream().map(Column::id).toList();
        List<Integer> order = new ArrayList<>(memory.order().stream()
                .map(ids::indexOf)
                .filter(place -> place >= 0)
                .distinct()
                .toList());
        for (int i = 0; i < ids.size(); i++) {
            if (!order.contains(i)) {
                order.add(i);
            }
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }

    /** What stands last is stretched to the edge by the toolkit, which is no wish of anybody. */
    private void rememberWidth(int place) {
        if (!arranging && inSight().indexOf(place) < inSight().size() - 1) {
            memory.setWidth(columns.get(place).id(), grid.width(place));
            memory.flush();
        }
    }

    private void rememberOrder() {
        if (!arranging) {
            memory.setOrder(Arrays.stream(grid.order())
                    .mapToObj(place -> columns.get(place).id())
                    .toList());
            memory.flush();
        }
    }

    /** A menu in which columns are shown and hidden. */
    MenuManager menu() {
        MenuManager menu = new MenuManager(Messages.COLUMNS);
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        // Without an item the platform would never show the menu.
        menu.add(new Separator());
        return menu;
    }

    private void fill(IMenuManager menu) {
        for (int i = 0; i < columns.size(); i++) {
            menu.add(toggle(i));
        }
        menu.add(new Separator());
        menu.add(action(Messages.RESET_COLUMNS, IAction.AS_PUSH_BUTTON, this::reset));
    }

    private IAction toggle(int place) {
        String title = columns.get(place).title().replace("&", "&&");
        Action action = action(title, IAction.AS_CHECK_BOX, () -> show(place, !isShown(place)));
        action.setChecked(isShown(place));
        // The last column in sight can't go: there would be no row left to see.
        action.setEnabled(!isShown(place) || inSight().size() > 1);
        return action;
    }

    private static Action action(String text, int style, Runnable run) {
        return new Action(text, style) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    private void show(int place, boolean wanted) {
        int width = wanted ? Math.max(LEAST_WIDTH, columns.get(place).width()) : 0;
        grid.setWidth(place, width);
        memory.setWidth(columns.get(place).id(), width);
        memory.flush();
    }

    private void reset() {
        memory.clear();
        memory.flush();
        arrange();
    }
}
