package io.emberkeep.ui.volumes.internal.restore;

import io.emberkeep.api.cloud.Volume;
import io.emberkeep.api.cloud.VolumeType;
import io.emberkeep.api.engine.Clouds;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.volumes.internal.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** Where a person says onto what the data go: a new volume, or one whose content is lost. */
final class TargetPage extends WizardPage {
    private final ConsoleSession session;
    private final RestoreForm form;
    private final List<Control> ofNew = new ArrayList<>();
    private final List<Control> ofExisting = new ArrayList<>();
    private Combo types;
    private Combo zones;
    private List<VolumeType> offered = List.of();

    TargetPage(ConsoleSession session, RestoreForm form) {
        super("target");
        this.session = session;
        this.form = form;
        setTitle(Messages.TARGET_TITLE);
        setDescription(Messages.TARGET_DESCRIPTION);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults()
                .margins(16, 12)
                .spacing(12, 8)
                .numColumns(2)
                .applyTo(area);
        createNew(area);
        createExisting(area);
        setControl(area);
        loadChoices();
        turnTo(false);
    }

    private void createNew(Composite area) {
        Button radio = radio(area, Messages.NEW_VOLUME);
        radio.setSelection(true);
        radio.addListener(SWT.Selection, event -> turnTo(!radio.getSelection()));
        Text name = text(area, Messages.NEW_NAME_LABEL, ofNew, typed -> form.setName(typed));
        name.setText(form.name());
        types = combo(area, Messages.TYPE_LABEL, ofNew);
        types.addListener(SWT.Selection, event -> chooseType());
        zones = combo(area, Messages.ZONE_LABEL, ofNew);
        zones.addListener(SWT.Selection, event -> form.setZone(chosen(zones)));
    }

    private void createExisting(Composite area) {
        radio(area, Messages.EXISTING_VOLUME);
        Combo volumes = combo(area, Messages.VOLUME_LABEL, ofExisting);
        List<Volume> candidates = form.candidates();
        volumes.setItems(candidates.stream()
                .map(volume -> Messages.CANDIDATE.formatted(volume.label(), volume.sizeGiB()))
                .toArray(String[]::new));
        volumes.addListener(SWT.Selection, event -> {
            form.setExisting(candidates.get(volumes.getSelectionIndex()));
            validate();
        });
        text(area, Messages.CONFIRM_LABEL, ofExisting, typed -> form.setConfirmation(typed));
    }

    private static Button radio(Composite area, String label) {
        Button radio = WidgetFactory.button(SWT.RADIO).text(label).create(area);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(radio);
        return radio;
    }

    private Text text(Composite area, String label, List<Control> group, Consumer<String> typed) {
        label(area, label, group);
        Text text = WidgetFactory.text(SWT.BORDER)
                .onModify(event -> {
                    typed.accept(((Text) event.widget).getText());
                    validate();
                })
                .create(area);
        return field(text, group);
    }

    private Combo combo(Composite area, String label, List<Control> group) {
        label(area, label, group);
        return field(new Combo(area, SWT.READ_ONLY), group);
    }

    private static void label(Composite area, String text, List<Control> group) {
        Control label = WidgetFactory.label(SWT.NONE).text(text).create(area);
        GridDataFactory.swtDefaults().indent(20, 0).applyTo(label);
        group.add(label);
    }

    private static <C extends Control> C field(C control, List<Control> group) {
        GridDataFactory.fillDefaults().grab(true, false).applyTo(control);
        group.add(control);
        return control;
    }

    /** The cloud's types and zones come a little later; until then, and without them, the source's hold. */
    private void loadChoices() {
        offer(new Clouds.Choices(List.of(), List.of()));
        session.ask(Messages.ASKING_CHOICES, engine -> engine.clouds().choices(form.cloud()), this::offer, why -> {});
    }

    private void offer(Clouds.Choices choices) {
        if (!types.isDisposed()) {
            offered = choices.types();
            types.setToolTipText(null);
            offer(types, offered.stream().map(VolumeType::name).toList());
            offer(zones, choices.zones());
        }
    }

    private void offer(Combo combo, List<String> choices) {
        String first = Messages.asSource(form.source().map(combo == types ? Volume::type : Volume::zone));
        combo.setItems(Stream.concat(Stream.of(first), choices.stream()).toArray(String[]::new));
        combo.select(0);
    }

    /** A cloud's operator may have said what a type is for. */
    private void chooseType() {
        form.setType(chosen(types));
        int index = types.getSelectionIndex() - 1;
        types.setToolTipText(index < 0 ? null : offered.get(index).description().orElse(null));
    }

    private static Optional<String> chosen(Combo combo) {
        return combo.getSelectionIndex() > 0 ? Optional.of(combo.getText()) : Optional.empty();
    }

    private void turnTo(boolean existing) {
        form.setOntoExisting(existing);
        ofNew.forEach(control -> control.setEnabled(!existing));
        ofExisting.forEach(control -> control.setEnabled(existing));
        validate();
    }

    private void validate() {
        Optional<String> obstacle = form.obstacleOfTarget();
        setErrorMessage(obstacle.orElse(null));
        setPageComplete(obstacle.isEmpty());
    }
}
