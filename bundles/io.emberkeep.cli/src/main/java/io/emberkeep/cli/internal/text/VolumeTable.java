package io.emberkeep.cli.internal.text;

import io.emberkeep.api.catalogue.Protection;
import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.cli.internal.text.Table.Cell;
import io.emberkeep.cli.internal.text.Table.Column;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints volumes and how safe each is, the answer first. */
public final class VolumeTable {
    private final Times times;

    /** Ages and dates are written by these times. */
    public VolumeTable(Times times) {
        this.times = times;
    }

    /** Prints the volumes in the order of the map. */
    public void print(Map<Volume, Protection> volumes, Page page) {
        if (volumes.isEmpty()) {
            page.line(Messages.NO_VOLUMES);
            return;
        }
        page.line(Tone.STRONG, summary(volumes));
        Table table = new Table(
                Column.shortened(Titles.NAME),
                Column.of(Titles.STATUS),
                Column.number(Titles.GIB),
                Column.of(Titles.PROTECTION),
                Column.of(Titles.ID),
                Column.distinguishing(Titles.PROJECT),
                Column.optional(Titles.TYPE),
                Column.optional(Titles.ZONE),
                Column.optional(Messages.dataOf(times.zone())),
                Column.optional(Titles.ATTACHED_TO));
        volumes.forEach((volume, protection) -> row(table, volume, protection));
        page.table(table);
    }

    private void row(Table table, Volume volume, Protection protection) {
        table.row(
                Cell.of(volume.label()),
                new Cell(volume.rawStatus(), volume.status().isError() ? Tone.BAD : Tone.PLAIN),
                Cell.of(Integer.toString(volume.sizeGiB())),
                new Cell(words(protection), tone(protection.state())),
                Cell.of(volume.id()),
                Cell.of(volume.projectId().orElse("–")),
                Cell.of(volume.type()),
                Cell.of(volume.zone()),
                Cell.of(protection.lastSuccess().map(times::date).orElse("–")),
                Cell.of(volume.attachments().stream()
                        .filter(Attachment::isAttached)
                        .map(VolumeTable::server)
                        .distinct()
                        .collect(Collectors.joining(", "))));
    }

    private static String server(Attachment attachment) {
        return attachment.serverName().or(attachment::serverId).orElse("–")
                + attachment.device().map(device -> " (" + device + ")").orElse("");
    }

    private String words(Protection protection) {
        return Messages.protection(protection.state())
                + protection.lastSuccess().map(at -> " · " + times.age(at)).orElse("");
    }

    private static Tone tone(Protection.State state) {
        return switch (state) {
            case PROTECTED -> Tone.GOOD;
            case AT_RISK -> Tone.WARNING;
            case UNPROTECTED -> Tone.BAD;
            case UNKNOWN -> Tone.QUIET;
        };
    }

    private static String summary(Map<Volume, Protection> volumes) {
        Map<Protection.State, Integer> counts = new EnumMap<>(Protection.State.class);
        volumes.values().forEach(protection -> counts.merge(protection.state(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> Messages.countOf(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(" · "));
    }
}
