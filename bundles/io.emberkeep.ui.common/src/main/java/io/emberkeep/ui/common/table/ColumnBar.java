package io.emberkeep.ui.common.table;

import io.emberkeep.ui.common.internal.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.SWT;

/** The columns of a table or tree on the screen, which a person may choose, move and widen; remembered for the next start. */
final class ColumnBar<T> {
    private static final int LEAST_WIDTH = 60;

    private final Grid grid;
    private final List<Column<T>> columns;
    private final ColumnMemory memory;
    private final int[] given;
    private boolean arranging;

    /** Makes the columns as they were last time; a click on one tells its place. */
    ColumnBar(Grid grid, String table, List<Column<T>> columns, IntConsumer clicked) {
        this.grid = grid;
        this.columns = List.copyOf(columns);
        this.memory = new ColumnMemory(table);
        this.given = new int[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            int place = i;
            grid.add(columns.get(i), () -> clicked.accept(place), () -> rememberWidth(place), this::rememberOrder);
        }
        arrange();
        grid.control().addListener(SWT.Resize, event -> fit());
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
        fit();
        grid.setOrder(rememberedOrder());
        arranging = false;
    }

    /** Columns whose width no person has chosen give way where there is little room. */
    private void fit() {
        int[] wanted = new int[columns.size()];
        boolean[] free = new boolean[columns.size()];
        for (int i = 0; i < wanted.length; i++) {
            Column<T> column = columns.get(i);
            OptionalInt chosen = memory.width(column.id());
            wanted[i] = chosen.orElse(column.shown() ? column.width() : 0);
            free[i] = chosen.isEmpty();
        }
        int available = grid.control().getClientArea().width;
        int[] widths = available > 0 ? ColumnFit.of(wanted, free, available) : wanted;
        for (int i = 0; i < widths.length; i++) {
            if (given[i] != widths[i]) {
                given[i] = widths[i];
                grid.setWidth(i, widths[i]);
            }
        }
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

    /** What stands last is stretched to the edge by the toolkit, which is no wish of anybody, nor is what was made to fit. */
    private void rememberWidth(int place) {
        if (!arranging
                && grid.width(place) != given[place]
                && inSight().indexOf(place) < inSight().size() - 1) {
            given[place] = grid.width(place);
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
        memory.setWidth(columns.get(place).id(), width);
        memory.flush();
        fit();
    }

    private void reset() {
        memory.clear();
        memory.flush();
        arrange();
    }
}
