package io.emberkeep.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.ui.tests.Journey.Desk;
import io.emberkeep.ui.tests.driver.Part;
import io.emberkeep.ui.tests.driver.Speech;
import java.util.List;
import org.eclipse.swt.widgets.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever sees no screen is told what each control is, and reaches it by a key. */
@ExtendWith(Journey.class)
class AccessibilityTest {

    @Test
    void eachControlOfEachShellHasAName(Desk desk) {
        String volume = desk.cloud().newVolume("spoken");
        desk.cloud().newBackup(volume, "spoken-full", false);
        desk.lookFor("spoken");
        desk.window().table("Volumes").choose("spoken");
        desk.window().tree("Backup chain").choose("spoken-full");
        isSpoken(desk.window());

        desk.hand().press("ctrl+b");
        isSpoken(desk.screen().dialog("Back up"));
        desk.screen().tidy();

        desk.hand().press("ctrl+r");
        Part wizard = desk.screen().dialog("Restore spoken");
        isSpoken(wizard);
        wizard.control(Button.class, "Next").click();
        wizard.says("A new volume leaves everything as it is.");
        isSpoken(wizard);
        wizard.control(Button.class, "Next").click();
        wizard.says("Nothing is done before you press Restore.");
        isSpoken(wizard);
        desk.screen().tidy();

        desk.window().tree("Backup chain").choose("spoken-full");
        desk.hand().press("Delete");
        isSpoken(desk.screen().dialog("Delete"));
        desk.screen().tidy();
    }

    private static void isSpoken(Part part) {
        assertEquals(List.of(), part.each(Speech::missing).toList());
        assertEquals(List.of(), Speech.shared(part.each(Speech::mnemonic).toList()));
    }
}
