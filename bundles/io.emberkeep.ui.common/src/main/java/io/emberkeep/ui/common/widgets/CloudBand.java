package io.emberkeep.ui.common.widgets;

import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.cloud.Safeguard.Band;
import io.emberkeep.ui.common.text.SafeguardText;
import io.emberkeep.ui.common.theme.Tone;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * A coloured band with a word that tells which cloud this is, so that production is not mistaken; it takes no room where
 * the cloud has none.
 */
public final class CloudBand {
    private final Composite band;
    private final Label word;

    /** Makes an empty band, for a parent with a grid layout. */
    public CloudBand(Composite parent) {
        band = new Composite(parent, SWT.NONE);
        // The theme must not paint over the colour that a person chose.
        band.setData("org.eclipse.e4.ui.css.disabled", true);
        GridLayoutFactory.fillDefaults().margins(10, 3).applyTo(band);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).exclude(true).applyTo(band);
        word = new Label(band, SWT.NONE);
        word.setData("org.eclipse.e4.ui.css.disabled", true);
        word.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        GridDataFactory.fillDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .grab(true, false)
                .applyTo(word);
        band.setVisible(false);
    }

    /** Shows the band of a cloud, or nothing where it has neither band nor read-only mode. */
    public void show(Safeguard safeguard) {
        Optional<String> text = SafeguardText.band(safeguard);
        text.ifPresent(shown -> paint(shown, safeguard.band()));
        band.setVisible(text.isPresent());
        ((GridData) band.getLayoutData()).exclude = text.isEmpty();
        word.requestLayout();
    }

    private void paint(String text, Optional<Band> chosen) {
        Tone ground = chosen.map(Band::colour).map(Tone::of).orElse(Tone.BAND);
        Tone ink = chosen.isPresent() ? Tone.ON_BAND : Tone.PLAIN;
        word.setText(text.replace("&", "&&"));
        word.setForeground(ink.colour());
        word.setBackground(ground.colour());
        band.setBackground(ground.colour());
        band.setToolTipText(text);
    }

    /** The widget itself. */
    public Composite control() {
        return band;
    }
}
