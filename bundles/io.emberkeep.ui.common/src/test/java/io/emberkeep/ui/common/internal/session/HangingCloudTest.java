package io.emberkeep.ui.common.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HangingCloudTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final FakeEngine engine = new FakeEngine(NOW);
    private final FakeBackground background = new FakeBackground();
    private final DefaultConsoleSession session = new DefaultConsoleSession(
            store -> engine, background, new FakePreferences(), Runnable::run, InstantSource.fixed(NOW));

    @Test
    void turnsAwayFromACloudThatHangsWithoutWaitingForIt() {
        session.open(Optional.empty(), Optional.of("acme"));
        background.runAll();
        session.refresh();
        Runnable late = background.hang();
        session.choose("other");
        assertEquals(List.of("Refreshing acme"), background.stopped);
        assertFalse(session.isRefreshing());
        background.runAll();
        assertEquals("other", session.project().orElseThrow().catalogue().cloud());

        engine.failure = Optional.of(new EmberkeepException(ErrorKind.CANCELLED, "Stopped."));
        late.run();
        assertEquals(Optional.empty(), session.trouble());
        assertEquals("other", session.project().orElseThrow().catalogue().cloud());
        assertFalse(session.isRefreshing());
    }
}
