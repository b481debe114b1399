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
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a cloud and a credential can do, and what not, in words for a person. */
final class CapabilityCard {
    private static final String BACKUP_SERVICE = "backup service";
    private static final String BACKUP_HOSTS = "backup hosts";

    private final CloudReport report;

    CapabilityCard(CloudReport report) {
        this.report = report;
    }

    /** One line: what was asked, what it means here, and how it was found out. */
    record Row(int place, Capability capability, String meaning) {}

    /** The sentence that a person came for, and how good that is. */
    private record Verdict(String sentence, Tone tone) {}

    /** The sentence that a person came for. */
    String sentence() {
        return verdict().sentence();
    }

    Tone tone() {
        return verdict().tone();
    }

    private Verdict verdict() {
        return switch (answer(BACKUP_SERVICE)) {
            case NO -> new Verdict(CloudMessages.NO_BACKUP_SERVICE, Tone.HARM);
            case UNKNOWN ->
                new Verdict(
                        has(BACKUP_SERVICE, CapabilityWords::isForbidden)
                                ? CloudMessages.BACKUPS_FORBIDDEN
                                : CloudMessages.BACKUP_SERVICE_UNKNOWN,
                        Tone.WARNING);
            case YES -> withBackupService();
        };
    }

    // A list of backups proves that the service answers, and neither that it works nor that this credential may use it.
    private Verdict withBackupService() {
        if (answer(BACKUP_HOSTS) == Answer.NO) {
            return new Verdict(CloudMessages.NO_BACKUP_HOST, Tone.HARM);
        }
        String project = report.scope().projectName();
        return has("roles", CapabilityWords::mayOnlyRead)
                ? new Verdict(CloudMessages.READS_ONLY.formatted(project), Tone.WARNING)
                : new Verdict(CloudMessages.works(project, report.scope().region()), Tone.GOOD);
    }

    /** What this credential may not do, and what could not be found out. */
    String limits() {
        List<String> refused = titles(capability -> CapabilityWords.answer(capability) == Answer.NO
                && !capability.subject().equals(BACKUP_HOSTS));
        List<String> unknown = titles(capability -> CapabilityWords.answer(capability) == Answer.UNKNOWN);
        if (report.capabilities().stream().allMatch(capability -> capability.answer() == Answer.YES)) {
            return CloudMessages.NOTHING_REFUSED;
        }
        return Stream.of(
                        Optional.of(refused).filter(some -> !some.isEmpty()).map(CloudMessages::refused),
                        Optional.of(unknown).filter(some -> !some.isEmpty()).map(CloudMessages::unknown))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private List<String> titles(Predicate<Capability> which) {
        return report.capabilities().stream()
                .filter(which)
                .map(capability -> CapabilityWords.title(capability.subject()).toLowerCase(Locale.ROOT))
                .toList();
    }

    private Answer answer(String subject) {
        return of(subject).map(Capability::answer).orElse(Answer.UNKNOWN);
    }

    private boolean has(String subject, Predicate<Capability> quality) {
        return of(subject).filter(quality).isPresent();
    }

    private Optional<Capability> of(String subject) {
        return report.capabilities().stream()
                .filter(capability -> capability.subject().equals(subject))
                .findFirst();
    }

    /** What is missing first, then what could not be found out, then what works. */
    List<Row> rows() {
        List<Capability> sorted = new ArrayList<>(report.capabilities());
        sorted.sort(Comparator.comparing(capability -> rank(CapabilityWords.answer(capability))));
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
                        .withIcon(row -> Optional.of(icon(CapabilityWords.answer(row.capability()))))
                        .sortedBy(Comparator.comparingInt(Row::place)),
                Column.<Row>of("meaning", CloudMessages.MEANING, 380, Row::meaning)
                        .withTone(row -> tone(CapabilityWords.answer(row.capability())))
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
