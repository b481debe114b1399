package io.emberkeep.ui.volumes.internal.findings;

import io.emberkeep.api.doctor.Diagnosis;
import io.emberkeep.api.doctor.Severity;
import io.emberkeep.ui.common.text.Words;
import io.emberkeep.ui.common.theme.Icon;
import io.emberkeep.ui.common.theme.Tone;
import io.emberkeep.ui.volumes.internal.Messages;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words, icons and tints of what was found. */
final class FindingText {
    /** A command in quotation marks. */
    private static final Pattern SHELL = Pattern.compile("\"(emberkeep|openstack) ");

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

    /** What to do in the window, where the remedy that shells are told is a command. */
    static String remedy(Diagnosis found) {
        return SHELL.matcher(found.remedy()).find() ? inTheWindow(found) : found.remedy();
    }

    private static String inTheWindow(Diagnosis found) {
        return switch (found.kind()) {
            case UNPROTECTED, AT_RISK -> Messages.REMEDY_BACK_UP;
            case SNAPSHOT_BACKUP_IN_DANGER, MISSING_PARENT -> Messages.REMEDY_NEW_FULL;
            case UNFINISHED_RUN -> Messages.REMEDY_RESUME;
            case CINDER_LEFTOVER -> Messages.REMEDY_CINDERS;
            case CHANGE_RATE -> Messages.REMEDY_CHANGED;
            default -> Messages.REMEDY_REMOVE;
        };
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
