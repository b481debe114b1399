package io.emberkeep.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.doctor.Cure;
import io.emberkeep.api.doctor.Diagnosis;
import io.emberkeep.api.doctor.Severity;
import io.emberkeep.api.doctor.Subject;
import io.emberkeep.api.plan.CureWish;
import io.emberkeep.cli.internal.command.Shell.Result;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoctorCommandTest {
    private static final Subject BACKUP = new Subject(Subject.Type.BACKUP, "b-1", "nightly");

    static final Diagnosis FAILED = new Diagnosis(
            Diagnosis.Kind.FAILED_BACKUP,
            Severity.WARNING,
            BACKUP,
            "Backup nightly failed.",
            Optional.of(Samples.NOW.minusSeconds(7200)),
            "Remove it.",
            Optional.of(new Cure.RemoveBackup("b-1")),
            Optional.empty());
    static final Diagnosis STUCK = new Diagnosis(
            Diagnosis.Kind.STUCK,
            Severity.WARNING,
            BACKUP,
            "Backup nightly hangs.",
            Optional.empty(),
            "Ask.",
            Optional.empty(),
            Optional.of("Please look.\n\nBackup: b-1"));

    private final Shell shell = new Shell();

    @Test
    void saysThatNothingIsWrong() {
        Result result = shell.run("doctor");
        assertEquals(0, result.code());
        assertEquals("Nothing is wrong.\n", result.out());
        assertEquals(List.of("examine lab for PT24H"), shell.engine.wishes);
        assertEquals(1, shell.engine.looks);
    }

    @Test
    void tellsEachFindingWithItsRemedy() {
        shell.engine.diagnoses.addAll(List.of(FAILED, STUCK));
        assertEquals("""
                2 warnings

                Warning: Backup nightly failed. (2 h ago)
                  Remove it.

                Warning: Backup nightly hangs.
                  Ask.
                  | Please look.
                  |\s
                  | Backup: b-1
                """, shell.run("doctor").out());
    }

    @Test
    void plansWhatCanBeRemovedAndAsks() {
        shell.engine.diagnoses.addAll(List.of(FAILED, STUCK));
        shell.engine.plan = Optional.of(Plans.delete());

        Result unasked = shell.run("doctor", "--fix");
        assertEquals(4, unasked.code(), "nobody could be asked");
        assertTrue(shell.engine.wishes.contains(new CureWish("lab", List.of(new Cure.RemoveBackup("b-1")))));
        Result done = shell.run("doctor", "--fix", "--yes");
        assertEquals(0, done.code());
        assertEquals("2 things are removed.\n", done.out());
    }

    @Test
    void hasNothingToFix() {
        shell.engine.diagnoses.add(STUCK);
        Result result = shell.run("doctor", "--fix");
        assertEquals(0, result.code());
        assertEquals(Messages.NOTHING_TO_FIX + "\n", result.out());
        assertEquals(
                "{\n  \"run\": null,\n  \"deleted\": []\n}\n",
                shell.run("doctor", "--fix", "--json").out());
    }
}
