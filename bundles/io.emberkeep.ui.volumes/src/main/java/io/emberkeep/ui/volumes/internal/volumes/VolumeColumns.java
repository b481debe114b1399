package io.emberkeep.ui.volumes.internal.volumes;

import io.emberkeep.api.catalogue.Protection;
import io.emberkeep.ui.common.table.Column;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.text.Words;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import io.emberkeep.ui.volumes.internal.Messages;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The columns of the volumes table. */
final class VolumeColumns {
    private static final Comparator<VolumeRow> BY_AGE =
            Comparator.comparing(row -> row.protection().lastSuccess().orElse(Instant.MIN));

    private final Ages ages;

    VolumeColumns(Ages ages) {
        this.ages = ages;
    }

    List<Column<VolumeRow>> all() {
        return List.of(
                name(), server(), size(), protection(), lastSuccess(), status(), type(), zone(), created(), id());
    }

    private static Column<VolumeRow> name() {
        return Column.<VolumeRow>of(
                        "name", Messages.NAME, 160, row -> row.volume().label())
                .sortedBy(Comparator.comparing(VolumeRow::sortName))
                .withIcon(row -> Optional.of(Icon.VOLUME))
                .withHint(row -> Optional.of(Messages.ID.formatted(row.id())))
                .withTone(VolumeColumns::tone);
    }

    private static Column<VolumeRow> server() {
        return Column.of("server", Messages.SERVER, 75, VolumeRow::servers);
    }

    private static Column<VolumeRow> size() {
        return Column.<VolumeRow>of(
                        "size",
                        Messages.SIZE,
                        92,
                        row -> Integer.toString(row.volume().sizeGiB()))
                .sortedBy(Comparator.comparingInt(row -> row.volume().sizeGiB()))
                .alignedRight();
    }

    private Column<VolumeRow> protection() {
        return Column.of("protection", Messages.PROTECTION, 175, this::protectionInWords)
                .sortedBy(
                        Comparator.comparing((VolumeRow row) -> row.protection().state())
                                .reversed()
                                .thenComparing(BY_AGE))
                .withIcon(row -> Optional.of(Words.icon(row.protection().state())))
                .withHint(this::lastSuccessInFull)
                .withTone(row -> Words.tone(row.protection().state()));
    }

    private String protectionInWords(VolumeRow row) {
        Protection protection = row.protection();
        String word = Words.of(protection.state());
        return protection.lastSuccess().map(at -> word + " · " + ages.ago(at)).orElse(word);
    }

    private Column<VolumeRow> lastSuccess() {
        return Column.<VolumeRow>of(
                        "lastSuccess",
                        Messages.LAST_SUCCESS,
                        130,
                        row -> row.protection().lastSuccess().map(ages::day).orElse(Messages.NEVER))
                .sortedBy(BY_AGE)
                .withHint(this::lastSuccessInFull)
                .hiddenAtFirst();
    }

    private Optional<String> lastSuccessInFull(VolumeRow row) {
        return row.protection().lastSuccess().map(ages::full);
    }

    private Column<VolumeRow> status() {
        return Column.<VolumeRow>of("status", Messages.STATUS, 80, this::statusInWords)
                .withHint(row -> row.goneAt().map(at -> Messages.GONE_SINCE.formatted(ages.full(at))))
                .withTone(VolumeColumns::tone);
    }

    private String statusInWords(VolumeRow row) {
        return row.goneAt().isPresent() ? Messages.DELETED : row.volume().rawStatus();
    }

    private static Tone tone(VolumeRow row) {
        if (row.goneAt().isPresent()) {
            return Tone.QUIET;
        }
        return row.volume().status().isError() ? Tone.HARM : Tone.PLAIN;
    }

    private static Column<VolumeRow> type() {
        return Column.<VolumeRow>of(
                        "type", Messages.TYPE, 80, row -> row.volume().type())
                .hiddenAtFirst();
    }

    private Column<VolumeRow> created() {
        return Column.<VolumeRow>of(
                        "created",
                        Messages.CREATED,
                        130,
                        row -> row.volume().createdAt().map(ages::day).orElse(""))
                .sortedBy(Comparator.comparing(row -> row.volume().createdAt().orElse(Instant.MIN)))
                .withHint(row -> row.volume().createdAt().map(ages::full))
                .hiddenAtFirst();
    }

    private static Column<VolumeRow> id() {
        return Column.of("id", Messages.FACT_ID, 260, VolumeRow::id).hiddenAtFirst();
    }

    private static Column<VolumeRow> zone() {
        return Column.<VolumeRow>of(
                        "zone", Messages.ZONE, 80, row -> row.volume().zone())
                .hiddenAtFirst();
    }
}
