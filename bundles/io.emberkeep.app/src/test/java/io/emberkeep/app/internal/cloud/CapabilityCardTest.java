package io.emberkeep.app.internal.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.cloud.Capability;
import io.emberkeep.api.cloud.Capability.Answer;
import io.emberkeep.api.cloud.Limits;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.engine.CloudReport;
import io.emberkeep.ui.common.theme.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapabilityCardTest {
    private static final Limits.Use USE = new Limits.Use(0, 1);

    private static CapabilityCard card(Capability... capabilities) {
        return new CapabilityCard(new CloudReport(
                "prod",
                new Scope("https://k/v3", "Piekna", "p1", "shop"),
                List.of(capabilities),
                new Limits(USE, USE, USE, USE, USE)));
    }

    private static Capability capability(String subject, Answer answer) {
        return new Capability(subject, answer, "value", "GET /" + subject);
    }

    @Test
    void saysThatBackupsWork() {
        CapabilityCard card = card(capability("backup service", Answer.YES));
        assertEquals("Backups of project shop work in region Piekna.", card.sentence());
        assertEquals(Tone.GOOD, card.tone());
        assertEquals(CloudMessages.NOTHING_REFUSED, card.limits());
    }

    @Test
    void saysWhatTheCredentialMayNotDo() {
        CapabilityCard card = card(
                capability("backup service", Answer.YES),
                capability("administrator", Answer.NO),
                capability("compute service", Answer.NO));
        assertEquals("What this credential may not do or see: administrator's view, names of servers.", card.limits());
        assertEquals(
                "Not with this credential: only its own project is seen.",
                card.rows().getFirst().meaning());
    }

    @Test
    void aMissingBackupServiceIsNeverShownAsGood() {
        assertEquals(Tone.HARM, card(capability("backup service", Answer.NO)).tone());
        assertEquals(
                Tone.WARNING, card(capability("backup service", Answer.UNKNOWN)).tone());
        assertEquals(Tone.WARNING, card().tone());
    }

    @Test
    void whatIsMissingComesFirstAndEachRowTellsHowItWasFoundOut() {
        List<CapabilityCard.Row> rows = card(
                        capability("zones", Answer.YES),
                        capability("user messages", Answer.UNKNOWN),
                        capability("administrator", Answer.NO))
                .rows();
        assertEquals(
                List.of("administrator", "user messages", "zones"),
                rows.stream().map(row -> row.capability().subject()).toList());
        assertTrue(rows.stream().allMatch(row -> row.capability().evidence().startsWith("GET /")));
        assertEquals("value", rows.getLast().meaning());
    }
}
