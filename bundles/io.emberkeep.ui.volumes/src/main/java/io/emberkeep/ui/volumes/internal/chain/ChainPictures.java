package io.emberkeep.ui.volumes.internal.chain;

import io.emberkeep.ui.common.table.RowTree;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.widgets.AccessibleName;
import io.emberkeep.ui.volumes.internal.Messages;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Two pictures of the same chains, of which a person looks at one: the tree, or the time line. */
final class ChainPictures {
    private final StackLayout stack = new StackLayout();
    private final Composite body;
    private final RowTree<ChainRow> tree;
    private final TimeLineCanvas timeLine;
    private boolean showsTimeLine;

    /**
     * Makes both pictures, empty.
     *
     * @param chosen gets the ids of the chosen backups
     */
    ChainPictures(Composite parent, Ages ages, Consumer<List<String>> chosen) {
        body = WidgetFactory.composite(SWT.NONE).layout(stack).create(parent);
        tree = new RowTree<>(
                body,
                SWT.MULTI | SWT.BORDER,
                Messages.CHAIN,
                new ChainColumns(ages).all(),
                ChainRow::id,
                ChainRow::children);
        timeLine = new TimeLineCanvas(body, ages, InstantSource.system(), tree::reveal);
        tree.selection().onChange(rows -> {
            List<String> ids = rows.stream().map(ChainRow::id).toList();
            timeLine.select(ids.stream().findFirst());
            chosen.accept(ids);
        });
        stack.topControl = tree.control();
    }

    /** The two buttons that turn from one picture to the other. */
    ToolBar createSwitch(Composite parent) {
        ToolBar bar = new ToolBar(parent, SWT.FLAT | SWT.RIGHT);
        AccessibleName.give(bar, Messages.PICTURE);
        turn(bar, Messages.AS_TREE, false).setSelection(true);
        turn(bar, Messages.AS_TIME_LINE, true);
        return bar;
    }

    private ToolItem turn(ToolBar bar, String text, boolean toTimeLine) {
        ToolItem item = new ToolItem(bar, SWT.RADIO);
        item.setText(text);
        item.addListener(SWT.Selection, event -> {
            showsTimeLine = toTimeLine;
            layout();
            setFocus();
        });
        return item;
    }

    void show(List<ChainRow> chains, boolean unfold) {
        tree.setRows(chains);
        timeLine.show(chains);
        timeLine.select(tree.selection().rows().stream().map(ChainRow::id).findFirst());
        if (unfold) {
            tree.expandAll();
        }
        body.setVisible(!chains.isEmpty());
        layout();
    }

    private void layout() {
        stack.topControl = showsTimeLine ? timeLine.control() : tree.control();
        body.layout();
    }

    boolean setFocus() {
        return showsTimeLine ? timeLine.control().setFocus() : tree.takeFocus();
    }

    Composite control() {
        return body;
    }

    RowTree<ChainRow> tree() {
        return tree;
    }
}
