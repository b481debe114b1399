package io.emberkeep.ui.volumes.internal.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.doctor.Diagnosis;
import io.emberkeep.api.doctor.Severity;
import io.emberkeep.api.doctor.Subject;
import io.emberkeep.ui.common.table.Column;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.theme.Tone;
import io.emberkeep.ui.volumes.internal.FakeSession;
import io.emberkeep.ui.volumes.internal.Samples;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Diagnosis STUCK = new Diagnosis(
            Diagnosis.Kind.STUCK,
            Severity.WARNING,
            new Subject(Subject.Type.BACKUP, "b-1", "nightly"),
            "Backup nightly hangs.",
            Optional.of(NOW.minusSeconds(7200)),
            "Ask.",
            Optional.empty(),
            Optional.of("Please look."));

    private final FakeSession session = new FakeSession();
    private int changes;
    private final Findings findings = new Findings(session, () -> changes++);

    private void look() {
        session.project = Optional.of(new Samples().volume("db", "available").project());
        findings.follow();
    }

    @Test
    void asksOnceForEachPictureOfTheProject() {
        findings.follow();
        assertEquals(0, session.questions.size(), "nothing is known yet");
        look();
        findings.follow();
        assertEquals(1, session.questions.size());
        assertEquals("Not looked at yet.", findings.summary());
    }

    @Test
    void tellsWhatWasFound() {
        look();
        session.questions.getFirst().answered().accept(List.of(STUCK));
        assertEquals(List.of(STUCK), findings.all());
        assertEquals("1 warning", findings.summary());
        assertEquals(1, changes);
    }

    @Test
    void saysThatNothingIsWrong() {
        look();
        session.questions.getFirst().answered().accept(List.of());
        assertEquals("Nothing is wrong.", findings.summary());
    }

    @Test
    void keepsWhatWasFoundWhereItCanNotAskAgain() {
        look();
        session.questions.getFirst().answered().accept(List.of(STUCK));
        session.project = Optional.of(new Samples()
                .volume("db", "available")
                .volume("web", "available")
                .project());
        findings.follow();
        session.questions.getLast().failed().accept(new EmberkeepException(ErrorKind.INTERNAL, "It broke."));
        assertEquals("It broke.", findings.summary());
        assertEquals(List.of(STUCK), findings.all());
    }

    @Test
    void anOldAnswerDoesNotReplaceANewOne() {
        look();
        session.project = Optional.of(new Samples()
                .volume("db", "available")
                .volume("web", "available")
                .project());
        findings.follow();
        session.questions.getLast().answered().accept(List.of());
        session.questions.getFirst().answered().accept(List.of(STUCK));
        assertEquals(List.of(), findings.all());
    }

    @ParameterizedTest
    @EnumSource(Diagnosis.Kind.class)
    void noRemedyInTheWindowIsACommandOfAShell(Diagnosis.Kind kind) {
        for (String command : List.of("\"emberkeep doctor --fix\" plans it.", "See \"openstack volume delete v-1\".")) {
            Diagnosis found = new Diagnosis(
                    kind,
                    Severity.WARNING,
                    STUCK.subject(),
                    STUCK.what(),
                    STUCK.since(),
                    command,
                    Optional.empty(),
                    Optional.empty());
            String remedy = FindingText.remedy(found);
            assertFalse(remedy.contains("emberkeep ") || remedy.contains("openstack "), remedy);
        }
    }

    @Test
    void everyColumnSaysSomething() {
        List<Column<Diagnosis>> columns = new FindingColumns(new Ages(() -> NOW, ZoneOffset.UTC)).all();
        assertEquals(
                List.of("Warning", "Backup nightly hangs.", "nightly", "2 h ago", "Ask."),
                columns.stream().map(column -> column.text().apply(STUCK)).toList());
        assertEquals(Tone.WARNING, columns.getFirst().tone().apply(STUCK));
        assertEquals(
                Optional.of("Ask.\n\nPlease look."), columns.getLast().hint().apply(STUCK));
    }
}
