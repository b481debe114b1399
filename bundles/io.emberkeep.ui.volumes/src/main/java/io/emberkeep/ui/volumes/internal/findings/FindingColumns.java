package io.emberkeep.ui.volumes.internal.findings;

import io.emberkeep.api.doctor.Diagnosis;
import io.emberkeep.ui.common.table.Column;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.volumes.internal.Messages;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The columns of what was found. */
final class FindingColumns {
    private final Ages ages;

    FindingColumns(Ages ages) {
        this.ages = ages;
    }

    List<Column<Diagnosis>> all() {
        return List.of(severity(), what(), about(), since(), remedy());
    }

    private static Column<Diagnosis> severity() {
        return Column.<Diagnosis>of("severity", Messages.SEVERITY, 95, found -> FindingText.of(found.severity()))
                .withIcon(found -> Optional.of(FindingText.icon(found.severity())))
                .withTone(found -> FindingText.tone(found.severity()))
                .sortedBy(Comparator.comparing(Diagnosis::severity).thenComparing(Diagnosis::kind));
    }

    private static Column<Diagnosis> what() {
        return Column.<Diagnosis>of("what", Messages.FOUND, 460, Diagnosis::what)
                .withHint(found -> Optional.of(found.what()));
    }

    private static Column<Diagnosis> about() {
        return Column.<Diagnosis>of(
                        "about", Messages.ABOUT, 130, found -> found.subject().label())
                .withHint(found -> Optional.of(Messages.ABOUT_HINT.formatted(
                        found.subject().type().word(), found.subject().id())));
    }

    private Column<Diagnosis> since() {
        return Column.<Diagnosis>of(
                        "since",
                        Messages.SINCE,
                        95,
                        found -> found.since().map(ages::ago).orElse(""))
                .withHint(found -> found.since().map(ages::full))
                .sortedBy(Comparator.comparing(found -> found.since().orElse(Instant.MAX)));
    }

    private static Column<Diagnosis> remedy() {
        return Column.<Diagnosis>of("remedy", Messages.REMEDY, 420, FindingText::remedy)
                .withHint(found -> Optional.of(FindingText.remedy(found)
                        + found.forOperator().map(text -> "\n\n" + text).orElse("")));
    }
}
