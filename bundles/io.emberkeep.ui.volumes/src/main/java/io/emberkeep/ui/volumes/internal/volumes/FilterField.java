package io.emberkeep.ui.volumes.internal.volumes;

import io.emberkeep.ui.common.jobs.UiThread;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.widgets.AccessibleName;
import io.emberkeep.ui.volumes.internal.Messages;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The field in which a person filters volumes, with the filters that are kept beside it. */
final class FilterField {
    private final SavedFilters saved = new SavedFilters();
    private final Composite content;
    private final Text text;
    private final Runnable leave;

    /**
     * Makes an empty field.
     *
     * @param changed gets the filter with each key stroke
     * @param leave called when a person goes on to the rows
     */
    FilterField(Composite parent, Consumer<String> changed, Runnable leave) {
        this.leave = leave;
        content = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(2, 0).applyTo(content);
        text = WidgetFactory.text(SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL)
                .message(Messages.FILTER)
                .tooltip(Messages.FILTER_HINT)
                .onModify(event -> changed.accept(text()))
                .create(content);
        AccessibleName.give(text, Messages.FILTER_NAME);
        text.addListener(SWT.KeyDown, this::pressed);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(190, SWT.DEFAULT)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(text);
        createMenuButton();
    }

    private void createMenuButton() {
        ToolBar bar = new ToolBar(content, SWT.FLAT);
        AccessibleName.give(bar, Messages.FILTERS);
        ToolItem button = new ToolItem(bar, SWT.PUSH);
        button.setImage(Icon.FILTER.image());
        button.setToolTipText(Messages.FILTERS);
        button.addListener(SWT.Selection, event -> openMenu(bar));
    }

    private void pressed(Event event) {
        if (event.keyCode == SWT.ESC) {
            text.setText("");
            leave.run();
        } else if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            leave.run();
        }
    }

    private void openMenu(ToolBar bar) {
        Menu menu = new Menu(bar);
        item(menu, Messages.ALL_VOLUMES, "");
        item(menu, Messages.NOT_PROTECTED, "-is:protected");
        item(menu, Messages.UNPROTECTED, "is:unprotected");
        item(menu, Messages.IN_USE, "status:in-use");
        item(menu, Messages.IN_ERROR, "status:error");
        Map<String, String> own = saved.all();
        if (!own.isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
            own.forEach((name, filter) -> item(menu, name.replace("&", "&&"), filter));
        }
        new MenuItem(menu, SWT.SEPARATOR);
        MenuItem keep = action(menu, Messages.SAVE_FILTER, this::save);
        keep.setEnabled(!text().isBlank());
        own.keySet().stream().filter(name -> own.get(name).equals(text())).forEach(name -> removal(menu, name));
        menu.setLocation(bar.toDisplay(new Point(0, bar.getSize().y)));
        menu.addListener(SWT.Hide, event -> UiThread.later(bar, menu::dispose));
        menu.setVisible(true);
    }

    private void item(Menu menu, String name, String filter) {
        MenuItem item = new MenuItem(menu, SWT.RADIO);
        item.setText(name);
        item.setSelection(text().equals(filter));
        item.addListener(SWT.Selection, event -> text.setText(filter));
    }

    private void removal(Menu menu, String name) {
        action(menu, Messages.REMOVE_FILTER.formatted(name.replace("&", "&&")), () -> saved.remove(name));
    }

    private static MenuItem action(Menu menu, String name, Runnable run) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(name);
        item.addListener(SWT.Selection, event -> run.run());
        return item;
    }

    private void save() {
        InputDialog dialog = new InputDialog(
                content.getShell(),
                Messages.SAVE_FILTER_TITLE,
                Messages.SAVE_FILTER_QUESTION.formatted(text()),
                "",
                name -> name.isBlank() ? Messages.FILTER_NAME_MISSING : null);
        if (dialog.open() == Window.OK) {
            saved.save(dialog.getValue().strip(), text());
        }
    }

    /** Whether keys go to it, but nothing was typed. */
    boolean isIdle() {
        return text.isFocusControl() && text().isEmpty();
    }

    String text() {
        return text.getText();
    }

    void start() {
        text.setFocus();
        text.selectAll();
    }

    Composite control() {
        return content;
    }
}
