package io.emberkeep.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.ui.tests.Journey.Desk;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long the window takes no event while a refresh of 10,000 volumes with 100,000 backups merges; run by "emberkeep test" with "stall". */
@Tag("bench")
@ExtendWith(Journey.class)
class RefreshStallBench {
    private static final int VOLUMES = 10_000;
    private static final int BACKUPS_OF_EACH = 10;
    private static final long LIMIT_MS = 100;

    @Test
    void neverHoldsTheWindow(Desk desk) {
        desk.cloud().scale("demo", VOLUMES, BACKUPS_OF_EACH);
        long first = desk.screen().longestStall(() -> look(desk, VOLUMES));
        desk.cloud().newVolume("volume-new");
        long second = desk.screen().longestStall(() -> look(desk, VOLUMES + 1));
        Logger.getLogger(RefreshStallBench.class.getName())
                .info("longest stall of the window: %d ms at the first look, %d ms at the second"
                        .formatted(first, second));
        assertTrue(Math.max(first, second) <= LIMIT_MS, first + " ms, then " + second + " ms");
    }

    private static void look(Desk desk, int volumes) {
        desk.hand().press("F5");
        desk.window().says("of " + volumes + " volumes");
    }
}
