package io.emberkeep.ui.common.table;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ListenerList;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;

/** The selected rows, for our own listeners and for the platform's selection service. */
public final class RowSelection<T> implements ISelectionProvider {
    private final ListenerList<ISelectionChangedListener> listeners = new ListenerList<>();
    private final Supplier<List<T>> rows;

    RowSelection(Supplier<List<T>> rows) {
        this.rows = rows;
    }

    /** The selected rows in the order shown. */
    public List<T> rows() {
        return rows.get();
    }

    /** Calls a listener with the rows after each change. */
    public void onChange(Consumer<List<T>> listener) {
        addSelectionChangedListener(event -> listener.accept(rows()));
    }

    void fire() {
        SelectionChangedEvent event = new SelectionChangedEvent(this, getSelection());
        listeners.forEach(listener -> listener.selectionChanged(event));
    }

    @Override
    public ISelection getSelection() {
        return new StructuredSelection(rows());
    }

    @Override
    public void setSelection(ISelection selection) {
        // The platform may offer one, but rows are selected by people and by their keys only.
    }

    @Override
    public void addSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeSelectionChangedListener(ISelectionChangedListener listener) {
        listeners.remove(listener);
    }
}
