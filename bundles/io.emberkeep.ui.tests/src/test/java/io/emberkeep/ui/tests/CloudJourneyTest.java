package io.emberkeep.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.ui.tests.Journey.Desk;
import io.emberkeep.ui.tests.driver.Part;
import io.emberkeep.ui.tests.driver.Rows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A person enters a cloud, sees what works there, changes and removes it; no secret is kept in clear text. */
@ExtendWith(Journey.class)
class CloudJourneyTest {
    private static final String MASTER = "six quiet owls";

    @Test
    void entersACloudChangesItAndRemovesIt(Desk desk) {
        desk.cloud().newVolume("charted");
        enterByPassword(desk);
        desk.turnsTo("harbour");
        desk.window().table("Volumes").row("charted");

        desk.cloudMenu("a");
        Part clouds = desk.screen().dialog("Clouds");
        Rows rows = clouds.table("Clouds");
        rows.rowSays("harbour", desk.cloud().keystone());
        rows.choose("harbour");
        changeToApplicationCredential(desk, clouds);
        assertEquals(List.of(), filesWith(MASTER));
        assertEquals(List.of(), filesWith(desk.cloud().credentialSecret()));
        assertEquals(List.of(), filesWith("password: demo"));

        removeAndTurnBack(desk);
    }

    private static void enterByPassword(Desk desk) {
        desk.cloudMenu("n");
        Part wizard = desk.screen().dialog("New cloud");
        wizard.control(Text.class, "Name here:").hasFocus();
        desk.hand().type("harbour");
        fill(desk, wizard, "Address of Keystone:", desk.cloud().keystone());
        wizard.control(Button.class, "password").click();
        fill(desk, wizard, "User:", "demo");
        fill(desk, wizard, "Secret password:", "wrong");
        fill(desk, wizard, "Project:", "demo");
        wizard.control(Button.class, "Next").click();
        wizard.says("cloud harbour does not accept the credential");
        wizard.control(Button.class, "Back").click();
        fill(desk, wizard, "Secret password:", "demo");
        wizard.control(Button.class, "Next").click();
        wizard.says("this credential sees the backups of project demo in region Sandbox. Making one was not tried.");
        wizard.says("What this credential may not do or see: administrator's view.");
        wizard.table("What works").rowSays("Administrator's view", "only its own project is seen");
        photograph(desk, "cloud-test");
        wizard.control(Button.class, "Next").click();
        wizard.says("Looks so:");
        wizard.control(Button.class, "Save").click();
        giveMasterPassword(desk);
        wizard.isGone();
    }

    private static void giveMasterPassword(Desk desk) {
        Part vault = desk.screen().dialog("Master password");
        vault.control(Text.class, "Master password:").hasFocus();
        desk.hand().type(MASTER);
        fill(desk, vault, "Once more:", MASTER);
        vault.control(Button.class, "Use This Password").click();
        vault.isGone();
    }

    private static void changeToApplicationCredential(Desk desk, Part clouds) {
        clouds.control(Button.class, "Edit…").click();
        Part wizard = desk.screen().dialog("Edit cloud harbour");
        wizard.control(Text.class, "User:").reads("demo");
        wizard.control(Button.class, "application credential").click();
        fill(desk, wizard, "Credential (id or name):", desk.cloud().credentialId());
        fill(desk, wizard, "Secret:", desk.cloud().credentialSecret());
        wizard.control(Button.class, "Next").click();
        wizard.says("this credential sees the backups of project demo");
        wizard.control(Button.class, "Save").click();
        wizard.isGone();
        desk.turnsTo("harbour");
        desk.cloud().newVolume("charted-anew");
        desk.screen().tidy();
        desk.lookFor("charted-anew");
    }

    private static void removeAndTurnBack(Desk desk) {
        desk.cloudMenu("a");
        Part clouds = desk.screen().dialog("Clouds");
        Rows rows = clouds.table("Clouds");
        rows.choose("harbour");
        clouds.control(Button.class, "Remove…").click();
        Part question = desk.screen().dialog("Remove harbour");
        question.control(Button.class, "Remove").click();
        question.isGone();
        rows.hasNo("harbour");
        rows.choose(Journey.CLOUD);
        clouds.control(Button.class, "Open").click();
        clouds.isGone();
        desk.turnsTo(Journey.CLOUD);
        desk.lookFor("charted");
    }

    private static void fill(Desk desk, Part part, String field, String text) {
        part.control(Text.class, field).click();
        desk.hand().press("ctrl+a");
        desk.hand().type(text);
    }

    private static void photograph(Desk desk, String name) {
        desk.screen().photograph(Path.of("target", "screenshots", name + ".png"));
    }

    /** The files of workspace, store and configuration in which a text can be read. */
    private static List<Path> filesWith(String secret) {
        return Stream.of("config", "work", "store.db")
                .map(place -> Path.of("target", place))
                .flatMap(CloudJourneyTest::files)
                // The programs themselves are no work of ours.
                .filter(file -> !file.toString().endsWith(".jar"))
                .filter(file -> read(file).contains(secret))
                .toList();
    }

    private static Stream<Path> files(Path place) {
        try (Stream<Path> found = Files.walk(place)) {
            return found.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
