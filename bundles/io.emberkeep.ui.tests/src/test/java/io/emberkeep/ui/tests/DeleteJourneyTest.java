package io.emberkeep.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.ui.tests.Journey.Desk;
import io.emberkeep.ui.tests.cloud.Until;
import io.emberkeep.ui.tests.driver.Part;
import io.emberkeep.ui.tests.driver.Rows;
import org.eclipse.swt.widgets.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person sees the chain of a volume and deletes backups. */
@ExtendWith(Journey.class)
class DeleteJourneyTest {

    @Test
    void holdsABackupThatThenIsNotDeletedUntilItIsReleased(Desk desk) {
        String source = desk.cloud().newVolume("court");
        desk.cloud().newBackup(source, "court-full", false);
        desk.lookFor("court");
        desk.window().table("Volumes").choose("court");
        Rows chain = desk.window().tree("Backup chain");
        chain.choose("court-full");
        desk.hand().press("ctrl+l");
        Part question = desk.screen().dialog("Hold backups");
        desk.hand().type("court case 17");
        question.control(Button.class, "OK").click();
        question.isGone();
        chain.rowSays("court-full", "available · held");
        desk.hand().press("Delete");
        Part refused = desk.screen().dialog("Delete");
        refused.says("court case 17");
        desk.hand().press("Escape");
        refused.isGone();
        chain.choose("court-full");
        desk.hand().press("ctrl+shift+l");
        chain.rowSays("court-full", "available");
        desk.hand().press("Delete");
        Part allowed = desk.screen().dialog("Delete");
        assertTrue(allowed.control(Button.class, "Delete 1 backup").enabledNow());
        desk.hand().press("Escape");
    }

    @Test
    void plansTheDeletionOfAParentAndDeletesLeafFirst(Desk desk) {
        String source = desk.cloud().newVolume("attic");
        desk.cloud().newBackup(source, "attic-full", false);
        desk.cloud().newBackup(source, "attic-incr", true);
        desk.lookFor("attic");
        desk.window().table("Volumes").choose("attic");
        Rows chain = desk.window().tree("Backup chain");
        chain.rowSays("attic-incr", "inferred · attic-full");
        chain.choose("attic-full");
        desk.hand().press("Delete");
        Part dialog = desk.screen().dialog("Delete");
        dialog.says("1 backup builds on it: attic-incr.");
        assertTrue(!dialog.control(Button.class, "Delete").enabledNow());
        dialog.control(Button.class, "Also delete what builds on it (1 backup)").click();
        dialog.says("Delete backup \"attic-full\"");
        String plan = dialog.texts();
        assertTrue(
                plan.contains("Delete backup \"attic-incr\"")
                        && plan.indexOf("Delete backup \"attic-incr\"") < plan.indexOf("Delete backup \"attic-full\""),
                plan);
        dialog.control(Button.class, "Delete 2 backups").click();
        dialog.isGone();
        Until.holds(
                "the cloud has no backup of attic",
                () -> desk.cloud().backupsOf(source).isEmpty());
        desk.window().says("attic has no backup. Ctrl+B makes one.");
    }
}
