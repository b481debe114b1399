package io.emberkeep.app.internal.cloud;

import io.emberkeep.api.cloud.Safeguard.Colour;
import io.emberkeep.ui.common.theme.Tone;
import io.emberkeep.ui.common.widgets.CloudBand;
import io.emberkeep.ui.common.widgets.Sentence;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Where a person says how careful one must be with the cloud: its band, and whether anything may be changed. */
final class SafeguardPage extends WizardPage {
    private static final int WIDTH = 560;

    private final SafeguardForm form;
    private final Optional<String> advice;
    private Text word;
    private CloudBand preview;

    /**
     * Asks about one cloud.
     *
     * @param advice what else there is to know of it
     */
    SafeguardPage(SafeguardForm form, String description, Optional<String> advice) {
        super("safeguard");
        this.form = form;
        this.advice = advice;
        setTitle(CloudMessages.SAFEGUARD);
        setDescription(description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .margins(16, 12)
                .spacing(12, 8)
                .applyTo(area);
        createColours(area);
        createWord(area);
        createPreview(area);
        createReadOnly(area);
        advice.ifPresent(text -> explain(area, text, 0, 12));
        setControl(area);
        changed();
    }

    private void createColours(Composite area) {
        WidgetFactory.label(SWT.NONE).text(CloudMessages.BAND).create(area);
        Composite row = WidgetFactory.composite(SWT.NONE).create(area);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(12, 0).applyTo(row);
        colour(row, CloudMessages.BAND_NONE, Optional.empty());
        colour(row, CloudMessages.BAND_RED, Optional.of(Colour.RED));
        colour(row, CloudMessages.BAND_AMBER, Optional.of(Colour.AMBER));
        colour(row, CloudMessages.BAND_GREEN, Optional.of(Colour.GREEN));
        colour(row, CloudMessages.BAND_BLUE, Optional.of(Colour.BLUE));
        colour(row, CloudMessages.BAND_VIOLET, Optional.of(Colour.VIOLET));
    }

    private void colour(Composite row, String label, Optional<Colour> colour) {
        Button radio = WidgetFactory.button(SWT.RADIO).text(label).create(row);
        radio.setSelection(form.colour().equals(colour));
        radio.addListener(SWT.Selection, event -> {
            if (radio.getSelection()) {
                form.setColour(colour);
                word.setText(form.word());
                changed();
            }
        });
    }

    private void createWord(Composite area) {
        WidgetFactory.label(SWT.NONE).text(CloudMessages.BAND_WORD).create(area);
        word = WidgetFactory.text(SWT.BORDER)
                .text(form.word())
                .limitTo(40)
                .onModify(event -> {
                    form.setWord(((Text) event.widget).getText());
                    changed();
                })
                .create(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(word);
    }

    private void createPreview(Composite area) {
        WidgetFactory.label(SWT.NONE).text(CloudMessages.PREVIEW).create(area);
        Composite place = WidgetFactory.composite(SWT.NONE).create(area);
        GridLayoutFactory.fillDefaults().applyTo(place);
        GridDataFactory.fillDefaults().hint(SWT.DEFAULT, 28).grab(true, false).applyTo(place);
        preview = new CloudBand(place);
    }

    private void createReadOnly(Composite area) {
        Button readOnly = WidgetFactory.button(SWT.CHECK)
                .text(CloudMessages.READ_ONLY)
                .onSelect(event -> {
                    form.setReadOnly(((Button) event.widget).getSelection());
                    changed();
                })
                .create(area);
        readOnly.setSelection(form.isReadOnly());
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 12).applyTo(readOnly);
        explain(area, CloudMessages.READ_ONLY_WHY, 24, 0);
    }

    private static void explain(Composite area, String text, int fromLeft, int fromAbove) {
        Sentence why = Sentence.text(area);
        why.show(text, Tone.QUIET);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .indent(fromLeft, fromAbove)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(why.control());
    }

    private void changed() {
        word.setEnabled(form.colour().isPresent());
        preview.show(form.safeguard());
        setErrorMessage(form.obstacle().orElse(null));
        setPageComplete(form.obstacle().isEmpty());
    }
}
