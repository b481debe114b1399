package io.emberkeep.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.ui.tests.Journey.Desk;
import io.emberkeep.ui.tests.cloud.Until;
import io.emberkeep.ui.tests.driver.Part;
import io.emberkeep.ui.tests.driver.Rows;
import java.util.List;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person does everything by keys. */
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

    @Test
    void backsUpAndRestoresWithoutAMouse(Desk desk) {
        String ledger = desk.cloud().newVolume("ledger");
        desk.cloud().write(ledger, 0, 16, 7);
        String wanted = desk.cloud().sha256(ledger);
        desk.lookFor("ledger");
        Rows volumes = desk.window().table("Volumes");
        desk.hand().press("ctrl+f");
        desk.window().control(Text.class, "Filter volumes").hasFocus();
        desk.hand().type("ledger");
        Until.holds("only the ledger", () -> volumes.names().equals(List.of("ledger")));
        desk.hand().press("Down");
        Until.holds("the ledger is chosen", () -> volumes.chosen().equals(List.of("ledger")));

        backLedgerUpByKeys(desk);
        volumes.thing().hasFocus();
        Rows chain = desk.window().tree("Backup chain");
        chain.rowSays("ledger-full", "available");

        desk.hand().press("Return");
        Until.holds("the full is chosen", () -> chain.chosen().equals(List.of("ledger-full")));
        restoreLedgerByKeys(desk);
        volumes.row("ledger-back");
        desk.window().says("Nothing is under way.");
        assertEquals(
                wanted,
                desk.cloud().sha256(desk.cloud().volumesNamed("ledger-back").getFirst()));
    }

    private static void backLedgerUpByKeys(Desk desk) {
        desk.hand().press("ctrl+b");
        Part dialog = desk.screen().dialog("Back up ledger");
        dialog.control(Button.class, "Automatic").hasFocus();
        desk.hand().press("alt+f");
        Until.holds("a full is asked for", dialog.control(Button.class, "Full")::isChecked);
        desk.hand().press("alt+n");
        dialog.control(Text.class, "Name:").hasFocus();
        desk.hand().type("ledger-full");
        dialog.says("Make full backup \"ledger-full\" of volume \"ledger\"");
        desk.hand().press("Return");
        dialog.isGone();
    }

    private static void restoreLedgerByKeys(Desk desk) {
        desk.hand().press("ctrl+r");
        Part wizard = desk.screen().dialog("Restore ledger");
        Rows points = wizard.table("Points in time");
        Until.holds("the full is offered", () -> points.anySays("ledger-full"));
        desk.hand().press("alt+n");
        wizard.says("A new volume leaves everything as it is.");
        desk.hand().press("alt+a");
        wizard.control(Text.class, "Name:").hasFocus();
        desk.hand().press("ctrl+a");
        desk.hand().type("ledger-back");
        desk.hand().press("alt+n");
        wizard.says("Restore ledger-full to a new volume ledger-back");
        wizard.control(Button.class, "Restore").isEnabled();
        desk.hand().press("alt+s");
        wizard.isGone();
    }
}
