package io.emberkeep.openstack.internal.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.cloud.Safeguard.Band;
import io.emberkeep.api.cloud.Safeguard.Colour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeguardFileTest {
    private static final Safeguard PRODUCTION =
            new Safeguard(true, Optional.of(new Band(Colour.RED, "PRODUCTION · \"ü\"")));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("new").resolve("safeguards.json");
    }

    private SafeguardFile opened() {
        return new SafeguardFile(file);
    }

    @Test
    void aCloudWithoutOneIsFree() {
        assertEquals(Safeguard.NONE, opened().of("prod"));
    }

    @Test
    void whatOneProcessSetsAnotherSees() {
        opened().set("prod", PRODUCTION);
        opened().set("test", new Safeguard(false, Optional.of(new Band(Colour.GREEN, "test"))));
        assertEquals(PRODUCTION, opened().of("prod"));
        assertEquals(Safeguard.NONE, opened().of("other"));
    }

    @Test
    void itEndsWithoutATrace() throws IOException {
        opened().set("prod", PRODUCTION);
        opened().set("prod", Safeguard.NONE);
        assertEquals(Safeguard.NONE, opened().of("prod"));
        assertTrue(Files.readString(file).strip().matches("\\{\\s*}"));
    }

    @Test
    void whatCantBeUnderstoodIsNotTakenForAllowed() throws IOException {
        Files.createDirectories(file.getParent());
        for (String broken : new String[] {
            "{", "[]", "{\"prod\": true}", "{\"prod\": {\"read_only\": \"yes\"}}", "{\"prod\": {\"colour\": \"pink\"}}"
        }) {
            Files.writeString(file, broken);
            EmberkeepException refusal = assertThrows(EmberkeepException.class, () -> opened().of("prod"), broken);
            assertEquals(ErrorKind.INVALID_INPUT, refusal.kind());
            assertTrue(refusal.getMessage().contains(file.toString()), refusal.getMessage());
        }
    }
}
