package io.emberkeep.openstack.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeCertificates() throws Exception {
        make("right", "ip:127.0.0.1");
        make("other", "dns:other.example");
    }

    @Test
    void certificateOfAnUnknownAuthorityIsRefusedBeforeAnythingIsSent() throws Exception {
        try (FakeCloud cloud = cloud("right")) {
            EmberkeepException failure = refused(cloud, Tls.PLATFORM);

            assertEquals(ErrorKind.UNREACHABLE, failure.kind());
            assertTrue(failure.getMessage().contains("certificate is not trusted"), failure.getMessage());
            assertEquals(List.of(), cloud.seen("POST", "/auth/tokens"));
        }
    }

    @Test
    void authorityOfTheProfileIsTrustedBesidesThoseOfThePlatform() throws Exception {
        try (FakeCloud cloud = cloud("right")) {
            assertEquals("p1", connect(cloud, trusting("right")).scope().projectId());
        }
    }

    @Test
    void certificateForAnotherHostIsRefusedEvenIfItsAuthorityIsTrusted() throws Exception {
        try (FakeCloud cloud = cloud("other")) {
            assertEquals(
                    ErrorKind.UNREACHABLE, refused(cloud, trusting("other")).kind());
        }
    }

    @Test
    void profileMayTurnAllChecksOff() throws Exception {
        try (FakeCloud cloud = cloud("other")) {
            assertEquals(
                    "p1",
                    connect(cloud, new Tls(false, Optional.empty())).scope().projectId());
        }
    }

    @Test
    void checksOfOneCloudStayOnWhileThoseOfAnotherAreOff() throws Exception {
        try (FakeCloud trusted = cloud("other");
                FakeCloud checked = cloud("right")) {
            connect(trusted, new Tls(false, Optional.empty()));

            assertEquals(ErrorKind.UNREACHABLE, refused(checked, Tls.PLATFORM).kind());
        }
    }

    @Test
    void fileThatHoldsNoCertificatesIsNamed() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing");
        try (FakeCloud cloud = cloud("right")) {
            for (Path file : List.of(empty, folder.resolve("absent.pem"))) {
                EmberkeepException failure = refused(cloud, new Tls(true, Optional.of(file)));
                assertEquals(ErrorKind.INVALID_INPUT, failure.kind());
                assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
                assertFalse(failure.getMessage().contains("null"), failure.getMessage());
            }
        }
    }

    private static Tls trusting(String name) {
        return new Tls(true, Optional.of(folder.resolve(name + ".pem")));
    }

    private static EmberkeepException refused(FakeCloud cloud, Tls tls) {
        return assertThrows(EmberkeepException.class, () -> connect(cloud, tls));
    }

    private static CloudGateway connect(FakeCloud cloud, Tls tls) {
        CloudProfile plain = Connections.profile(cloud);
        return new Connections()
                .connector()
                .connect(new CloudProfile(
                        plain.name(),
                        plain.authUrl(),
                        plain.credential(),
                        plain.project(),
                        plain.projectDomain(),
                        plain.region(),
                        plain.endpointInterface(),
                        tls,
                        plain.endpoints(),
                        plain.source()));
    }

    private static FakeCloud cloud(String name) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(folder.resolve(name + ".p12"))) {
            store.load(file, PASSWORD.toCharArray());
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new FakeCloud(Optional.of(context));
    }

    private static void make(String name, String subject) throws Exception {
        String store = folder.resolve(name + ".p12").toString();
        keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name, "-ext", "SAN=" + subject, "-keystore", store);
        keytool("-exportcert", "-rfc", "-file", folder.resolve(name + ".pem").toString(), "-keystore", store);
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "cloud", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor(), output);
    }
}
