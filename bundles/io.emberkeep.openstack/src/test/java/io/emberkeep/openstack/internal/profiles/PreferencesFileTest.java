package io.emberkeep.openstack.internal.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("new").resolve("preferences.json");
    }

    private PreferencesFile opened() {
        return new PreferencesFile(file);
    }

    @Test
    void aDayHoldsUntilAPersonSaysOtherwise() {
        assertEquals(Duration.ofHours(24), opened().maximumAge());
    }

    @Test
    void whatTheConsoleSetsCommandsGoBy() {
        opened().setMaximumAge(Duration.ofHours(36));
        assertEquals(Duration.ofHours(36), opened().maximumAge());
    }

    @Test
    void whatOtherVersionsPreferStays() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"later\": \"kept\"}");
        opened().setMaximumAge(Duration.ofHours(2));
        assertTrue(Files.readString(file).contains("kept"));
    }

    @Test
    void whatCantBeUnderstoodIsSaidAndCanBeSetAnew() throws IOException {
        Files.createDirectories(file.getParent());
        for (String broken : new String[] {
            "{",
            "[]",
            "",
            "{\"maximum_age_hours\": \"a day\"}",
            "{\"maximum_age_hours\": 0}",
            "{\"maximum_age_hours\": 1.5}",
            "{\"maximum_age_hours\": 99999999999}",
            "{\"maximum_age_hours\": null}"
        }) {
            Files.writeString(file, broken);
            EmberkeepException refusal = assertThrows(EmberkeepException.class, () -> opened().maximumAge(), broken);
            assertEquals(ErrorKind.INVALID_INPUT, refusal.kind());
            assertTrue(refusal.getMessage().contains(file.toString()), refusal.getMessage());
            opened().setMaximumAge(Duration.ofHours(5));
            assertEquals(Duration.ofHours(5), opened().maximumAge());
        }
    }

    @Test
    void whatCantBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("new"), "a file where a folder should be");
        EmberkeepException refusal =
                assertThrows(EmberkeepException.class, () -> opened().setMaximumAge(Duration.ofHours(5)));
        assertEquals(ErrorKind.REFUSED, refusal.kind());
    }
}
