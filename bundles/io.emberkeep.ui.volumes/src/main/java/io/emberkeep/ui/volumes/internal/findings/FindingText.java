package io.emberkeep.ui.volumes.internal.findings;

import io.emberkeep.api.doctor.Diagnosis;
import io.emberkeep.api.doctor.Severity;
import io.emberkeep.ui.common.text.Words;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import io.emberkeep.ui.volumes.internal.Messages;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words, icons and tints of what was found. */
final class FindingText {
    private FindingText() {}

    static String summary(List<Diagnosis> found) {
        return found.isEmpty()
                ? Messages.NOTHING_WRONG
                : Stream.of(Severity.values())
                        .filter(severity -> count(found, severity) > 0)
                        .map(severity -> Words.count(count(found, severity), severity.word()))
                        .collect(Collectors.joining(" · "));
    }

    private static long count(List<Diagnosis> found, Severity severity) {
        return found.stream().filter(one -> one.severity() == severity).count();
    }

    static String of(Severity severity) {
        return switch (severity) {
            case DANGER -> Messages.DANGER;
            case WARNING -> Messages.WARNING;
            case NOTE -> Messages.NOTE;
        };
    }

    static Icon icon(Severity severity) {
        return switch (severity) {
            case DANGER -> Icon.ERROR;
            case WARNING -> Icon.AT_RISK;
            case NOTE -> Icon.UNKNOWN;
        };
    }

    static Tone tone(Severity severity) {
        return switch (severity) {
            case DANGER -> Tone.HARM;
            case WARNING -> Tone.WARNING;
            case NOTE -> Tone.QUIET;
        };
    }
}
