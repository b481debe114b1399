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
    void promisesNoMoreThanWasSeen() {
        CapabilityCard card = card(capability("backup service", Answer.YES));
        assertEquals(
                "The cloud has a backup service, and this credential sees the backups of project shop in region Piekna."
                        + " Making one was not tried.",
                card.sentence());
        assertTrue(card.rows().getFirst().meaning().contains("not tried"));
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
    void aServiceWithoutAHostThatIsUpIsHarm() {
        CapabilityCard card = card(capability("backup service", Answer.YES), capability("backup hosts", Answer.NO));
        assertEquals(CloudMessages.NO_BACKUP_HOST, card.sentence());
        assertEquals(Tone.HARM, card.tone());
    }

    @Test
    void aReaderIsWarned() {
        Capability reader = new Capability("roles", Answer.YES, "reader", "login");
        CapabilityCard card = card(capability("backup service", Answer.YES), reader);
        assertTrue(card.sentence().startsWith("This credential may read only"), card.sentence());
        assertEquals(Tone.WARNING, card.tone());
        assertTrue(card.rows().getLast().meaning().contains("change nothing"));
        Capability member = new Capability("roles", Answer.YES, "member, reader", "login");
        assertEquals(
                Tone.GOOD,
                card(capability("backup service", Answer.YES), member).tone());
    }

    @Test
    void whatIsForbiddenIsDeniedToTheCredential() {
        CapabilityCard card = card(
                capability("backup service", Answer.YES),
                new Capability("volume types", Answer.UNKNOWN, "", "GET /types: HTTP 403"),
                new Capability("quota", Answer.UNKNOWN, "", "GET /limits: HTTP 500"));
        assertEquals(
                "What this credential may not do or see: volume types. Not to be found out: quota.", card.limits());
        assertEquals(
                "Not with this credential: a restore gets the type of the original.",
                card.rows().getFirst().meaning());
    }

    @Test
    void aCredentialThatMayNotSeeBackupsIsTold() {
        CapabilityCard card =
                card(new Capability("backup service", Answer.UNKNOWN, "", "GET /backups/detail: HTTP 403"));
        assertEquals(CloudMessages.BACKUPS_FORBIDDEN, card.sentence());
        assertEquals(Tone.WARNING, card.tone());
        assertEquals("What this credential may not do or see: backup service.", card.limits());
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
