package io.emberkeep.app.internal.certificate;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.SavedClouds;
import io.emberkeep.api.cloud.ServerCertificates.Certificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps certificates that a person chose to trust as files beside the saved clouds. */
@Component(service = AuthorityFiles.class)
public final class AuthorityFiles {
    private static final int SHORT = 11;

    private final Path folder;

    /** Keeps them beside the saved clouds. */
    @Activate
    public AuthorityFiles(@Reference SavedClouds clouds) {
        this(Path.of(clouds.location()).resolveSibling("authorities"));
    }

    AuthorityFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the certificate, and returns the file to name as the cloud's CA file.
     *
     * @param before a CA file whose certificates stay trusted
     */
    public Path keep(String cloud, Certificate certificate, Optional<Path> before) {
        Path file = folder.resolve(fileName(cloud, certificate));
        try {
            Files.createDirectories(folder);
            String others = before.isPresent() ? Files.readString(before.get()).stripTrailing() + "\n" : "";
            Files.writeString(file, others + certificate.pem());
            return file;
        } catch (IOException unwritable) {
            throw new EmberkeepException(
                    ErrorKind.REFUSED, CertificateMessages.notKept(file.toString(), unwritable), unwritable);
        }
    }

    // The fingerprint keeps the files of one cloud apart, whatever was trusted before.
    private static String fileName(String cloud, Certificate certificate) {
        String name = cloud.replaceAll("[^A-Za-z0-9._-]", "_");
        String mark = certificate.fingerprint().substring(0, SHORT).replace(":", "");
        return "%s-%s.pem".formatted(name.isEmpty() ? "cloud" : name, mark);
    }
}
