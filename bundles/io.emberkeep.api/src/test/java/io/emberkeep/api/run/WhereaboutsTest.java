package io.emberkeep.api.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.cloud.Backup;
import io.emberkeep.api.cloud.Microversion;
import io.emberkeep.api.cloud.Scope;
import io.emberkeep.api.plan.Action;
import io.emberkeep.api.plan.Capture;
import io.emberkeep.api.plan.Ref;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhereaboutsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final Action BACK_UP = new Action.CreateBackup(
            new Ref.Id("db"), Optional.empty(), "nightly", new Capture(CaptureMode.DIRECT, "db", Optional.empty()));

    private static Whereabouts seen(Optional<Instant> goneAt) {
        Backup backup = new Backup(
                "b-1",
                "nightly",
                "available",
                "db",
                Optional.empty(),
                false,
                false,
                1,
                0,
                Optional.empty(),
                Optional.empty(),
                NOW,
                NOW,
                Optional.empty(),
                Optional.empty(),
                Map.of());
        return new Whereabouts(Optional.of(new Catalogue(
                "lab",
                new Scope("k", "r", "p", "n"),
                new Microversion(3, 70),
                NOW,
                Map.of(),
                List.of(),
                Map.of("b-1", new KnownBackup(backup, Optional.empty(), goneAt)))));
    }

    private static StepRecord made(String id) {
        return StepRecord.planned(0, 0).intended(NOW).accepted(id, Optional.empty(), NOW);
    }

    @Test
    void tellsTheStateOfWhatWasMade() {
        assertEquals(Optional.of("available"), seen(Optional.empty()).of(BACK_UP, made("b-1")));
        assertEquals(Optional.of("deleted"), seen(Optional.of(NOW)).of(BACK_UP, made("b-1")));
        assertEquals(Optional.empty(), seen(Optional.empty()).of(BACK_UP, made("never-seen")));
        assertEquals(Optional.empty(), seen(Optional.empty()).of(BACK_UP, StepRecord.planned(0, 0)));
    }

    @Test
    void whatIsNotRememberedIsGone() {
        Action snapshot = new Action.CreateSnapshot("db", "temporary");
        assertEquals(Optional.of("deleted"), seen(Optional.empty()).of(snapshot, made("s-1")));
        assertEquals(Optional.empty(), new Whereabouts(Optional.empty()).of(snapshot, made("s-1")));
    }

    @Test
    void aDeletionMakesNothing() {
        assertEquals(Optional.empty(), seen(Optional.empty()).of(new Action.DeleteBackup("b-1"), made("b-1")));
    }
}
