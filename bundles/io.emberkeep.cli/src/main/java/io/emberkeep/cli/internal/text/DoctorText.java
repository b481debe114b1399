package io.emberkeep.cli.internal.text;

import io.emberkeep.api.doctor.Diagnosis;
import io.emberkeep.api.doctor.Severity;
import java.util.List;

/** Prints what a checkup found, each with its remedy. */
public final class DoctorText {
    private final Times times;

    /** Ages are written by these times. */
    public DoctorText(Times times) {
        this.times = times;
    }

    /** Prints all of it in the order given, the answer first. */
    public void print(List<Diagnosis> found, Page page) {
        page.line(Tone.STRONG, Messages.doctorHeading(found));
        found.forEach(diagnosis -> print(diagnosis, page));
    }

    private void print(Diagnosis diagnosis, Page page) {
        String age = diagnosis.since().map(at -> " (" + times.age(at) + ")").orElse("");
        page.line("");
        page.line(tone(diagnosis.severity()), Messages.severity(diagnosis.severity()) + ": " + diagnosis.what() + age);
        page.line("  " + diagnosis.remedy());
        diagnosis.forOperator().ifPresent(text -> text.lines().forEach(line -> page.line(Tone.QUIET, "  | " + line)));
    }

    private static Tone tone(Severity severity) {
        return switch (severity) {
            case DANGER -> Tone.BAD;
            case WARNING -> Tone.WARNING;
            case NOTE -> Tone.PLAIN;
        };
    }
}
