package io.emberkeep.app.internal.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.cloud.ServerCertificates.Certificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthorityFilesTest {
    @TempDir
    private Path folder;

    private static Certificate certificate(String pem) {
        return new Certificate("CN=k", "CN=k", Instant.EPOCH, Instant.EPOCH, List.of(), "AA:BB:CC:DD:EE", pem);
    }

    @Test
    void keepsWhatIsTrustedUnderTheCloudAndItsFingerprint() throws IOException {
        Path kept = new AuthorityFiles(folder.resolve("ca")).keep("prod/../x", certificate("one\n"), Optional.empty());
        assertEquals(folder.resolve("ca").resolve("prod_.._x-AABBCCDD.pem"), kept);
        assertEquals("one\n", Files.readString(kept));
    }

    @Test
    void whatWasTrustedBeforeStaysTrusted() throws IOException {
        Path before = Files.writeString(folder.resolve("before.pem"), "before");
        Path kept = new AuthorityFiles(folder).keep("prod", certificate("one\n"), Optional.of(before));
        assertEquals("before\none\n", Files.readString(kept));
        assertThrows(
                EmberkeepException.class,
                () -> new AuthorityFiles(folder)
                        .keep("prod", certificate("one"), Optional.of(folder.resolve("absent.pem"))));
    }
}
