package io.emberkeep.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.ui.tests.Journey.Desk;
import io.emberkeep.ui.tests.cloud.Until;
import io.emberkeep.ui.tests.driver.Part;
import io.emberkeep.ui.tests.driver.Rows;
import java.util.Locale;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person makes a chain with the mouse, gets a moment of it back, and watches the runs. */
@ExtendWith(Journey.class)
class RestoreJourneyTest {

    @Test
    void getsTheMomentOfAnIncrementalBack(Desk desk) {
        String shop = desk.cloud().newVolume("shop");
        desk.cloud().write(shop, 0, 16, 1);
        desk.lookFor("shop");
        desk.window().tab("Activity").click();
        desk.window().table("Volumes").choose("shop");
        backUpShop(desk, "Full", "shop-full");
        desk.cloud().write(shop, 8, 4, 2);
        String wanted = desk.cloud().sha256(shop);
        backUpShop(desk, "Incremental", "shop-incr");
        desk.cloud().write(shop, 0, 4, 3);

        Rows chain = desk.window().tree("Backup chain");
        chain.rowSays("shop-incr", "recorded · shop-full");
        chain.choose("shop-incr");
        desk.window().tool("Restore").click();
        Part wizard = desk.screen().dialog("Restore shop");
        next(wizard, "A new volume leaves everything as it is.");
        wizard.control(Text.class, "Name:").click();
        desk.hand().press("ctrl+a");
        desk.hand().type("shop-back");
        next(wizard, "Restore shop-incr to a new volume shop-back");
        wizard.control(Button.class, "Restore").click();
        wizard.isGone();

        desk.window().tree("Activity").rowSays("Restore shop-incr to a new volume shop-back", "done");
        desk.window().table("Volumes").row("shop-back");
        String back = desk.cloud().volumesNamed("shop-back").getFirst();
        assertEquals(wanted, desk.cloud().sha256(back));
    }

    @Test
    void seesTheStepsOfARunLive(Desk desk) {
        String volume = desk.cloud().newVolume("watched");
        desk.cloud().newBackup(volume, "watched-full", false);
        desk.lookFor("watched");
        desk.window().tab("Activity").click();
        desk.window().table("Volumes").choose("watched");
        desk.window().tree("Backup chain").choose("watched-full");
        desk.window().tool("Restore").click();
        Part wizard = desk.screen().dialog("Restore watched");
        next(wizard, "A new volume leaves everything as it is.");
        next(wizard, "Restore watched-full to a new volume watched-restored");
        desk.cloud().pace(6);
        wizard.control(Button.class, "Restore").click();
        wizard.isGone();

        Rows activity = desk.window().tree("Activity");
        Until.holds(
                () -> "one step under way and one that waits; rows: " + activity.all(),
                () -> activity.anySays("under way · step 2 of 3")
                        && activity.anySays("the cloud works on it")
                        && activity.anySays("waits for its turn"));
        desk.window().says("1 run under way.");
        desk.cloud().fast();
        desk.window().says("Nothing is under way.");
        Until.holds(
                () -> "all steps are done; rows: " + activity.all(),
                () -> !activity.anySays("the cloud works on it") && !activity.anySays("waits for its turn"));
    }

    private static void backUpShop(Desk desk, String kind, String name) {
        desk.window().tool("Back Up").click();
        Part dialog = desk.screen().dialog("Back up shop");
        dialog.control(Button.class, kind).click();
        dialog.control(Text.class, "Name:").click();
        desk.hand().type(name);
        dialog.says("Make %s backup \"%s\" of volume \"shop\"".formatted(kind.toLowerCase(Locale.ROOT), name));
        dialog.control(Button.class, "Back up").click();
        dialog.isGone();
        desk.window().tree("Activity").rowSays(kind + " backup of shop (direct)", "done");
        desk.window().tree("Backup chain").rowSays(name, "available");
    }

    private static void next(Part wizard, String thenSays) {
        wizard.control(Button.class, "Next").click();
        wizard.says(thenSays);
    }
}
