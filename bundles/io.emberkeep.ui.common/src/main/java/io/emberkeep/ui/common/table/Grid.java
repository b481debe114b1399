package io.emberkeep.ui.common.table;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;

/** What tables and trees have in common, which their toolkit forgot to say. */
sealed interface Grid {
    Composite control();

    void add(Column<?> column, Runnable clicked, Runnable resized, Runnable moved);

    int width(int column);

    void setWidth(int column, int width);

    int[] order();

    void setOrder(int[] order);

    /** A table. */
    record OfTable(Table control) implements Grid {
        @Override
        public void add(Column<?> column, Runnable clicked, Runnable resized, Runnable moved) {
            TableColumn widget = new TableColumn(control, column.right() ? SWT.RIGHT : SWT.LEFT);
            widget.setText(column.title());
            widget.setMoveable(true);
            widget.addListener(SWT.Selection, event -> clicked.run());
            widget.addListener(SWT.Resize, event -> resized.run());
            widget.addListener(SWT.Move, event -> moved.run());
        }

        @Override
        public int width(int column) {
            return control.getColumn(column).getWidth();
        }

        @Override
        public void setWidth(int column, int width) {
            control.getColumn(column).setWidth(width);
            control.getColumn(column).setResizable(width > 0);
        }

        @Override
        public int[] order() {
            return control.getColumnOrder();
        }

        @Override
        public void setOrder(int[] order) {
            control.setColumnOrder(order);
        }
    }

    /** A tree. */
    record OfTree(Tree control) implements Grid {
        @Override
        public void add(Column<?> column, Runnable clicked, Runnable resized, Runnable moved) {
            TreeColumn widget = new TreeColumn(control, column.right() ? SWT.RIGHT : SWT.LEFT);
            widget.setText(column.title());
            widget.setMoveable(true);
            widget.addListener(SWT.Selection, event -> clicked.run());
            widget.addListener(SWT.Resize, event -> resized.run());
            widget.addListener(SWT.Move, event -> moved.run());
        }

        @Override
        public int width(int column) {
            return control.getColumn(column).getWidth();
        }

        @Override
        public void setWidth(int column, int width) {
            control.getColumn(column).setWidth(width);
            control.getColumn(column).setResizable(width > 0);
        }

        @Override
        public int[] order() {
            return control.getColumnOrder();
        }

        @Override
        public void setOrder(int[] order) {
            control.setColumnOrder(order);
        }
    }
}
