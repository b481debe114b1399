package io.emberkeep.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.ui.tests.Journey.Desk;
import io.emberkeep.ui.tests.driver.Part;
import io.emberkeep.ui.tests.driver.Speech;
import java.util.List;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
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

    @Test
    void eachControlOfTheScreensOfCloudsHasAName(Desk desk) {
        desk.cloudMenu("n");
        Part wizard = desk.screen().dialog("New cloud");
        wizard.control(Text.class, "Name here:").hasFocus();
        isSpoken(wizard);
        wizard.control(Button.class, "Don't check certificates").click();
        wizard.control(Button.class, "token").click();
        isSpoken(wizard);

        desk.hand().press("alt+p");
        Part paste = desk.screen().dialog("Paste openrc");
        paste.control(Text.class, "Text:").hasFocus();
        (desk.cloud().cloudsYaml(List.of("pasted")) + "    colour: red").lines().forEach(line -> {
            desk.hand().type(line);
            desk.hand().press("Return");
        });
        paste.says("Not taken over: colour. The rest fills the fields.");
        isSpoken(paste);
        paste.control(Button.class, "Fill In").click();
        paste.isGone();

        wizard.control(Text.class, "Name here:").reads("pasted");
        wizard.control(Text.class, "Project:").reads("demo");
        isSpoken(wizard);
        wizard.control(Button.class, "Next").click();
        wizard.says("Making one was not tried.");
        isSpoken(wizard);
        wizard.control(Button.class, "Next").click();
        wizard.says("Looks so:");
        isSpoken(wizard);
        desk.screen().tidy();
    }

    @Test
    void eachControlOfTheListOfCloudsHasAName(Desk desk) {
        desk.cloudMenu("a");
        Part clouds = desk.screen().dialog("Clouds");
        clouds.table("Clouds").choose(Journey.CLOUD);
        isSpoken(clouds);
        clouds.control(Button.class, "Edit…").click();
        Part safeguard = desk.screen().dialog("Edit cloud " + Journey.CLOUD);
        safeguard.says("cacert:");
        isSpoken(safeguard);
        desk.screen().tidy();
    }

    private static void isSpoken(Part part) {
        assertEquals(List.of(), part.each(Speech::missing).toList());
        assertEquals(List.of(), Speech.shared(part.each(Speech::mnemonic).toList()));
    }
}
