package io.emberkeep.ui.common.widgets;

import io.emberkeep.ui.common.theme.Icon;
import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** A band with sentences that want to be read; it takes no room while there are none. */
public final class Band {
    private static final int SENTENCES_SHOWN = 3;

    private final Composite band;
    private final Icon icon;
    private List<String> shown = List.of();
    private Runnable details = () -> {};
    private boolean withDetails;

    /** Makes an empty band, for a parent with a grid layout. */
    public Band(Composite parent, Icon icon) {
        this.icon = icon;
        band = new Composite(parent, SWT.NONE);
        band.setData("org.eclipse.e4.ui.css.CssClassName", "emberkeep-band");
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(8, 6)
                .spacing(8, 4)
                .applyTo(band);
    }

    /** Ends the sentences with a link. */
    public void onDetails(Runnable action) {
        withDetails = true;
        details = action;
    }

    /** Shows these sentences; call it after layout data are set. */
    public void show(List<String> sentences) {
        if (!sentences.equals(shown)) {
            shown = List.copyOf(sentences);
            for (Control child : band.getChildren()) {
                child.dispose();
            }
            shown.stream().limit(SENTENCES_SHOWN).forEach(this::add);
            addRest();
        }
        band.setVisible(!shown.isEmpty());
        ((GridData) band.getLayoutData()).exclude = shown.isEmpty();
        band.requestLayout();
    }

    private void add(String sentence) {
        WidgetFactory.label(SWT.NONE)
                .image(icon.image())
                .supplyLayoutData(GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING)::create)
                .create(band);
        Link link = new Link(band, SWT.WRAP);
        link.setText(sentence.replace("&", "&&") + (withDetails ? "  <a>Details</a>" : ""));
        link.addListener(SWT.Selection, event -> details.run());
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(link);
    }

    private void addRest() {
        if (shown.size() > SENTENCES_SHOWN) {
            new Label(band, SWT.NONE);
            Label rest = new Label(band, SWT.NONE);
            rest.setText("and " + (shown.size() - SENTENCES_SHOWN) + " more");
            rest.setToolTipText(String.join("\n\n", shown));
        }
    }

    /** The widget itself. */
    public Composite control() {
        return band;
    }
}
