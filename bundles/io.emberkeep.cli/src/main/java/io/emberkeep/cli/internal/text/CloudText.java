package io.emberkeep.cli.internal.text;

import io.emberkeep.api.cloud.Capability;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.engine.CloudReport;
import io.emberkeep.cli.internal.text.Table.Cell;
import io.emberkeep.cli.internal.text.Table.Column;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints clouds, and what one of them can do. */
public final class CloudText {
    /** Prints the clouds in the order given. */
    public void print(List<CloudProfile> clouds, Function<String, Safeguard> safeguards, Page page) {
        if (clouds.isEmpty()) {
            page.line(Messages.NO_CLOUDS);
            return;
        }
        Table table = new Table(
                Column.of(Titles.NAME),
                Column.of(Titles.SAFEGUARD),
                Column.shortened(Titles.PROJECT),
                Column.of(Titles.REGION),
                Column.shortened(Titles.ADDRESS),
                Column.shortened(Titles.FOUND_IN));
        clouds.forEach(cloud -> table.row(
                Cell.of(cloud.name()),
                Cell.of(words(safeguards.apply(cloud.name()))),
                Cell.of(cloud.project().map(Credential.Named::label).orElse("–")),
                Cell.of(cloud.region().orElse("–")),
                Cell.of(cloud.authUrl()),
                Cell.of(cloud.source())));
        page.table(table);
    }

    /** Prints how a cloud is kept from being harmed by mistake. */
    public void print(String cloud, Safeguard safeguard, Page page) {
        page.line(cloud + ": " + words(safeguard));
    }

    private static String words(Safeguard safeguard) {
        String word = safeguard.band().map(Safeguard.Band::word).orElse("");
        String readOnly = safeguard.readOnly() ? Messages.READ_ONLY : "";
        String both = Stream.of(word, readOnly).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return both.isEmpty() ? "–" : both;
    }

    /** Prints what a cloud and a credential can do, and how each was found out. */
    public void print(CloudReport report, Page page) {
        page.line(Tone.STRONG, Messages.cloudHeading(report.cloud(), report.scope()));
        Table capabilities = new Table(
                Column.of(Titles.WHAT),
                Column.of(Titles.ANSWER),
                Column.shortened(Titles.VALUE),
                Column.shortened(Titles.EVIDENCE));
        report.capabilities()
                .forEach(capability -> capabilities.row(
                        Cell.of(capability.subject()),
                        answer(capability.answer()),
                        Cell.of(capability.value()),
                        Cell.of(capability.evidence())));
        page.table(capabilities);
        page.table(quotas(report.limits()));
    }

    private static Cell answer(Capability.Answer answer) {
        return switch (answer) {
            case YES -> new Cell(Messages.YES, Tone.GOOD);
            case NO -> new Cell(Messages.NO, Tone.WARNING);
            case UNKNOWN -> new Cell(Messages.NOT_KNOWN, Tone.QUIET);
        };
    }

    private static Table quotas(Limits limits) {
        Table table = new Table(Column.of(Titles.QUOTA), Column.number(Titles.USED), Column.number(Titles.OF));
        quota(table, Messages.QUOTA_BACKUPS, limits.backups());
        quota(table, Messages.QUOTA_BACKUP_GIB, limits.backupGiB());
        quota(table, Messages.QUOTA_VOLUMES, limits.volumes());
        quota(table, Messages.QUOTA_VOLUME_GIB, limits.volumeGiB());
        quota(table, Messages.QUOTA_SNAPSHOTS, limits.snapshots());
        return table;
    }

    private static void quota(Table table, String what, Limits.Use use) {
        Tone tone = use.fits(1) ? Tone.PLAIN : Tone.BAD;
        table.row(
                Cell.of(what),
                new Cell(Long.toString(use.used()), tone),
                Cell.of(use.max() < 0 ? Messages.NO_LIMIT : Long.toString(use.max())));
    }
}
