package io.emberkeep.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.ui.tests.Journey.Desk;
import io.emberkeep.ui.tests.cloud.Until;
import io.emberkeep.ui.tests.driver.Rows;
import java.util.List;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person asks whether the volumes are safe. */
@ExtendWith(Journey.class)
class VolumesJourneyTest {

    @Test
    void seesHowSafeEachVolumeIs(Desk desk) {
        String safe = desk.cloud().newVolume("safe");
        desk.cloud().newVolume("bare");
        desk.cloud().newBackup(safe, "safe-full", false);
        desk.lookFor("bare");
        Rows volumes = desk.window().table("Volumes");
        volumes.rowSays("safe", "Protected · just now");
        volumes.rowSays("bare", "Unprotected");
        desk.window().says("no backup newer than 24 h.");
    }

    @Test
    void filtersWhileTyping(Desk desk) {
        String used = desk.cloud().newVolume("filter-one");
        desk.cloud().attach(used, "web-77");
        desk.cloud().newVolume("filter-two");
        desk.lookFor("filter-two");
        Rows volumes = desk.window().table("Volumes");
        desk.hand().press("ctrl+f");
        desk.window().control(Text.class, "Filter volumes").hasFocus();
        desk.hand().type("WEB-77");
        Until.holds("only the volume of web-77", () -> volumes.names().equals(List.of("filter-one")));
        desk.hand().press("Escape");
        volumes.row("filter-two");
        desk.hand().press("ctrl+f");
        desk.hand().type("no such volume");
        desk.window().says("No volume matches \"no such volume\".");
        desk.hand().press("Escape");
        volumes.thing().hasFocus();
    }

    @Test
    void keepsTheChoiceOverARefresh(Desk desk) {
        desk.cloud().newVolume("kept");
        desk.lookFor("kept");
        Rows volumes = desk.window().table("Volumes");
        volumes.choose("kept");
        desk.cloud().newVolume("before-kept");
        desk.lookFor("before-kept");
        assertEquals(List.of("kept"), volumes.chosen());
        desk.window().says("kept has no backup. Ctrl+B makes one.");
    }

    @Test
    void isToldWhyNothingCanBeBackedUp(Desk desk) {
        desk.cloud().newVolume("idle");
        desk.lookFor("idle");
        desk.window().table("Volumes").choose("idle");
        assertTrue(desk.window().tool("Back Up").isEnabled());
        desk.window().tool("Restore").refuses("no backup that can be restored");
    }
}
