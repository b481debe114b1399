package io.emberkeep.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.ui.tests.Journey.Desk;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console opens on a cloud and shows what is in it. */
@ExtendWith(Journey.class)
class ConsoleWindowTest {

    @Test
    void showsTheVolumesAndBackupsOfTheCloud(Desk desk) {
        String volume = desk.cloud().newVolume("first");
        desk.cloud().newBackup(volume, "first-full", false);
        desk.lookFor("first");
        desk.window().table("Volumes").rowSays("first", "Protected · just now");
        desk.window().table("Volumes").choose("first");
        desk.window().tree("Backup chain").rowSays("first-full", "available");
        desk.screen().photograph(Path.of("target", "screenshots", "window.png"));
        assertEquals(
                List.of("sandbox"),
                desk.screen().titles().stream()
                        .map(title -> title.split(" ")[0])
                        .toList());
    }
}
