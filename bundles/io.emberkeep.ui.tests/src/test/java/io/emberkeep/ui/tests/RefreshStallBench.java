package io.emberkeep.ui.tests;

import io.emberkeep.ui.tests.Journey.Desk;
import io.emberkeep.ui.tests.cloud.Until;
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

    @Test
    void holdsTheWindow(Desk desk) {
        desk.cloud().scale("demo", VOLUMES, BACKUPS_OF_EACH);
        long first = desk.screen().longestStall(() -> look(desk, VOLUMES));
        desk.cloud().newVolume("a-new-one");
        long second = desk.screen().longestStall(() -> look(desk, VOLUMES + 1));
        Logger.getLogger(RefreshStallBench.class.getName())
                .info("longest stall of the window: %d ms at the first look, %d ms at the second"
                        .formatted(first, second));
    }

    private static void look(Desk desk, int volumes) {
        desk.hand().press("F5");
        desk.window().says("of " + volumes + " volumes");
        Until.holds("all rows are there", () -> desk.window().table("Volumes").count() == volumes);
    }
}
