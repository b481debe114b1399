package io.emberkeep.ui.volumes.internal.restore;

import io.emberkeep.ui.common.table.Column;
import io.emberkeep.ui.common.table.RowTable;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import io.emberkeep.ui.volumes.internal.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.widgets.WidgetFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Where a person chooses the moment to go back to. */
final class PointPage extends WizardPage {
    private final RestoreForm form;
    private final Ages ages;

    PointPage(RestoreForm form, Ages ages) {
        super("point");
        this.form = form;
        this.ages = ages;
        setTitle(Messages.POINT_TITLE);
        setDescription(Messages.POINT_DESCRIPTION.formatted(form.sourceLabel()));
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = WidgetFactory.composite(SWT.NONE).create(parent);
        GridLayoutFactory.fillDefaults().margins(8, 8).applyTo(area);
        RowTable<RestorePoint> table =
                new RowTable<>(area, SWT.SINGLE | SWT.BORDER, Messages.POINTS, columns(), RestorePoint::id);
        GridDataFactory.fillDefaults().grab(true, true).hint(640, 260).applyTo(table.control());
        table.setRows(form.points());
        table.selection().onChange(this::choose);
        table.onOpen(point -> getContainer().showPage(getNextPage()));
        setControl(area);
        form.point().ifPresent(point -> table.reveal(point.id()));
        validate();
    }

    private List<Column<RestorePoint>> columns() {
        return List.of(
                Column.<RestorePoint>of(
                                "date",
                                Messages.DATA_OF,
                                150,
                                point -> ages.day(point.backup().pointInTime()))
                        .sortedBy(Comparator.comparing(
                                        (RestorePoint point) -> point.backup().pointInTime())
                                .reversed())
                        .withIcon(point -> Optional.of(icon(point)))
                        .withHint(point -> Optional.of(ages.full(point.backup().pointInTime()))),
                Column.of(
                        "age",
                        Messages.AGE,
                        90,
                        point -> ages.ago(point.backup().pointInTime())),
                Column.of(
                        "backup",
                        Messages.BACKUP,
                        220,
                        point -> point.backup().backup().label()),
                Column.<RestorePoint>of("reads", Messages.READS, 190, PointPage::reads)
                        .withTone(point -> point.restorable() ? Tone.QUIET : Tone.HARM));
    }

    private static Icon icon(RestorePoint point) {
        if (!point.restorable()) {
            return Icon.ERROR;
        }
        return point.backup().backup().incremental() ? Icon.INCREMENTAL : Icon.FULL;
    }

    private static String reads(RestorePoint point) {
        return point.restorable() ? Messages.reads(point.reads()) : Messages.CANNOT_BE_RESTORED;
    }

    private void choose(List<RestorePoint> rows) {
        rows.stream().findFirst().ifPresent(form::setPoint);
        validate();
    }

    private void validate() {
        Optional<String> obstacle = form.obstacleOfPoint();
        setErrorMessage(obstacle.orElse(null));
        setPageComplete(obstacle.isEmpty());
    }
}
