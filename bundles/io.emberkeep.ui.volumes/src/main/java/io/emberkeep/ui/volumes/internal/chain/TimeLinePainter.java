package io.emberkeep.ui.volumes.internal.chain;

import io.emberkeep.api.catalogue.Provenance;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.theme.Tone;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Draws fulls as bars, incrementals as ticks, and what each builds on: solid where recorded, dashed where inferred. */
final class TimeLinePainter {
    private static final int MARGIN = 24;
    private static final int AXIS = 28;
    private static final int MOST_ROOM = 40;
    private static final int FULL_WIDTH = 8;
    private static final int TICK_WIDTH = 4;
    private static final int REACH = 8;

    private final Ages ages;
    private final Rectangle area;
    private final TimeScale scale;
    private final int room;

    TimeLinePainter(Ages ages, Instant now, Rectangle area, TimeLine line) {
        this.ages = ages;
        this.area = area;
        scale = new TimeScale(line.begin(now), now, MARGIN, Math.max(MARGIN + 1, area.width - MARGIN));
        room = Math.clamp((area.height - AXIS) / Math.max(1, line.tracks()), 8, MOST_ROOM);
    }

    void paint(GC gc, TimeLine line, Optional<String> selected) {
        gc.setAntialias(SWT.ON);
        paintAxis(gc);
        line.marks().forEach(mark -> line.parent(mark).ifPresent(parent -> paintEdge(gc, parent, mark)));
        line.marks()
                .forEach(mark -> paintMark(
                        gc, mark, selected.filter(mark.row().id()::equals).isPresent()));
    }

    private void paintAxis(GC gc) {
        gc.setForeground(Tone.QUIET.colour());
        int y = area.height - AXIS;
        gc.setLineWidth(1);
        gc.drawLine(scale.left(), y, scale.right(), y);
        for (Instant tick : scale.ticks()) {
            int x = scale.x(tick);
            gc.drawLine(x, y, x, y + 4);
            String text = ages.day(tick);
            int width = gc.textExtent(text).x;
            gc.drawText(text, Math.clamp(x - width / 2, 0, Math.max(0, area.width - width)), y + 6, true);
        }
    }

    private void paintEdge(GC gc, TimeLine.Mark parent, TimeLine.Mark mark) {
        boolean inferred = mark.row()
                .node()
                .parent()
                .filter(edge -> edge.provenance() == Provenance.INFERRED)
                .isPresent();
        gc.setForeground(Tone.QUIET.colour());
        gc.setLineWidth(1);
        gc.setLineStyle(inferred ? SWT.LINE_DASH : SWT.LINE_SOLID);
        int x = scale.x(parent.at());
        gc.drawLine(x, y(parent), x, y(mark));
        gc.drawLine(x, y(mark), scale.x(mark.at()), y(mark));
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    private void paintMark(GC gc, TimeLine.Mark mark, boolean selected) {
        Rectangle place = place(mark);
        gc.setBackground(tone(mark).colour());
        gc.setForeground(tone(mark).colour());
        if (mark.row().backup().isPresent()) {
            gc.fillRoundRectangle(place.x, place.y, place.width, place.height, 3, 3);
        } else {
            gc.drawRoundRectangle(place.x, place.y, place.width, place.height, 3, 3);
        }
        if (selected) {
            gc.setForeground(Tone.ACCENT.colour());
            gc.setLineWidth(2);
            gc.drawRoundRectangle(place.x - 4, place.y - 4, place.width + 8, place.height + 8, 6, 6);
            gc.setLineWidth(1);
        }
    }

    private static Tone tone(TimeLine.Mark mark) {
        if (!mark.row().backup().isPresent()) {
            return Tone.QUIET;
        }
        return mark.row().restorable() ? Tone.GOOD : Tone.HARM;
    }

    private Rectangle place(TimeLine.Mark mark) {
        boolean full = mark.row().kind() == ChainRow.Kind.FULL;
        int width = full ? FULL_WIDTH : TICK_WIDTH;
        int height = Math.max(4, full ? room * 2 / 3 : room / 3);
        return new Rectangle(scale.x(mark.at()) - width / 2, y(mark) - height / 2, width, height);
    }

    private int y(TimeLine.Mark mark) {
        return mark.track() * room + room / 2 + 4;
    }

    /** The mark under a place, or the nearest within a finger's reach. */
    Optional<TimeLine.Mark> markAt(TimeLine line, Point at) {
        return line.marks().stream()
                .filter(mark -> Math.abs(scale.x(mark.at()) - at.x) <= REACH && Math.abs(y(mark) - at.y) <= room / 2)
                .min(Comparator.comparingInt(mark -> Math.abs(scale.x(mark.at()) - at.x)));
    }
}
