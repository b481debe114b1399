package io.emberkeep.app.internal.cloud;

import io.emberkeep.api.cloud.Capability;
import io.emberkeep.api.cloud.Capability.Answer;
import io.emberkeep.api.engine.CloudReport;
import io.emberkeep.ui.common.table.Column;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a cloud and a credential can do, and what not, in words for a person. */
final class CapabilityCard {
    private static final String BACKUP_SERVICE = "backup service";

    private final CloudReport report;

    CapabilityCard(CloudReport report) {
        this.report = report;
    }

    /** One line: what was asked, what it means here, and how it was found out. */
    record Row(int place, Capability capability, String meaning) {}

    /** The sentence that a person came for. */
    String sentence() {
        return switch (backups()) {
            case YES ->
                CloudMessages.works(report.scope().projectName(), report.scope().region());
            case NO -> CloudMessages.NO_BACKUP_SERVICE;
            case UNKNOWN -> CloudMessages.BACKUP_SERVICE_UNKNOWN;
        };
    }

    Tone tone() {
        return switch (backups()) {
            case YES -> Tone.GOOD;
            case NO -> Tone.HARM;
            case UNKNOWN -> Tone.WARNING;
        };
    }

    /** What this credential may not do, in one sentence. */
    String limits() {
        List<String> refused = report.capabilities().stream()
                .filter(capability -> capability.answer() == Answer.NO)
                .map(capability -> CapabilityWords.title(capability.subject()).toLowerCase())
                .toList();
        return refused.isEmpty() ? CloudMessages.NOTHING_REFUSED : CloudMessages.refused(refused);
    }

    private Answer backups() {
        return report.capabilities().stream()
                .filter(capability -> capability.subject().equals(BACKUP_SERVICE))
                .map(Capability::answer)
                .findFirst()
                .orElse(Answer.UNKNOWN);
    }

    /** What is missing first, then what could not be found out, then what works. */
    List<Row> rows() {
        List<Capability> sorted = new ArrayList<>(report.capabilities());
        sorted.sort(Comparator.comparing(capability -> rank(capability.answer())));
        return IntStream.range(0, sorted.size())
                .mapToObj(place -> new Row(place, sorted.get(place), CapabilityWords.meaning(sorted.get(place))))
                .toList();
    }

    private static int rank(Answer answer) {
        return switch (answer) {
            case NO -> 0;
            case UNKNOWN -> 1;
            case YES -> 2;
        };
    }

    static List<Column<Row>> columns() {
        return List.of(
                Column.<Row>of(
                                "what",
                                CloudMessages.WHAT,
                                180,
                                row -> CapabilityWords.title(row.capability().subject()))
                        .withIcon(row -> Optional.of(icon(row.capability().answer())))
                        .sortedBy(Comparator.comparingInt(Row::place)),
                Column.<Row>of("meaning", CloudMessages.MEANING, 380, Row::meaning)
                        .withTone(row -> tone(row.capability().answer()))
                        .withHint(row -> Optional.of(row.meaning())),
                Column.<Row>of(
                                "evidence",
                                CloudMessages.FOUND_OUT,
                                230,
                                row -> row.capability().evidence())
                        .withTone(row -> Tone.QUIET)
                        .withHint(row -> Optional.of(row.capability().evidence())));
    }

    private static Icon icon(Answer answer) {
        return switch (answer) {
            case YES -> Icon.DONE;
            case NO -> Icon.SKIPPED;
            case UNKNOWN -> Icon.UNKNOWN;
        };
    }

    private static Tone tone(Answer answer) {
        return switch (answer) {
            case YES -> Tone.PLAIN;
            case NO -> Tone.WARNING;
            case UNKNOWN -> Tone.QUIET;
        };
    }
}
