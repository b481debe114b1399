package io.emberkeep.ui.tests;

import io.emberkeep.ui.tests.Journey.Desk;
import io.emberkeep.ui.tests.cloud.Until;
import io.emberkeep.ui.tests.driver.Rows;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person copies, reads and moves by keys. */
@ExtendWith(Journey.class)
class KeyboardJourneyTest {

    @Test
    void copiesRowsAndIdsAndReadsProperties(Desk desk) {
        String id = desk.cloud().newVolume("quoted");
        desk.lookFor("quoted");
        desk.window().table("Volumes").choose("quoted");
        desk.hand().press("ctrl+c");
        Until.holds("the row is copied", () -> desk.screen().clipboard().startsWith("quoted\t\t1\tUnprotected"));
        desk.hand().press("ctrl+shift+c");
        Until.holds("the id is copied", () -> desk.screen().clipboard().equals(id));
        desk.window().tab("Properties").click();
        Rows properties = desk.window().table("Properties");
        properties.rowSays("Id", id);
        properties.rowSays("Zone", "main");
        desk.window().tab("Activity").click();
    }

    @Test
    void opensTheChainByEnterAndLeavesItByEscape(Desk desk) {
        String volume = desk.cloud().newVolume("entered");
        desk.cloud().newBackup(volume, "entered-full", false);
        desk.lookFor("entered");
        desk.window().table("Volumes").choose("entered");
        desk.hand().press("Return");
        Rows chain = desk.window().tree("Backup chain");
        chain.thing().hasFocus();
        Until.holds("the full is chosen", () -> chain.chosen().equals(List.of("entered-full")));
        desk.hand().press("Escape");
        desk.window().table("Volumes").thing().hasFocus();
    }
}
