package io.emberkeep.openstack.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.api.cloud.RefusedServer;
import io.emberkeep.api.cloud.ServerCertificates;
import io.emberkeep.api.cloud.ServerCertificates.Certificate;
import io.emberkeep.api.cloud.ServerCertificates.Doubt;
import io.emberkeep.openstack.internal.transport.TlsInspector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsTest {
    @TempDir
    private static Path folder;

    private static TestCertificates certificates;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = new TestCertificates(folder);
        certificates.selfSigned("right", "ip:127.0.0.1");
        certificates.selfSigned("other", "dns:other.example");
        certificates.selfSigned("expired", "ip:127.0.0.1", "-startdate", "-10d", "-validity", "5");
        certificates.selfSigned("early", "ip:127.0.0.1", "-startdate", "+5d");
        certificates.signed("leaf", "ip:127.0.0.1");
    }

    @Test
    void certificateOfAnUnknownAuthorityIsRefusedBeforeAnythingIsSent() throws Exception {
        try (FakeCloud cloud = certificates.cloud("right")) {
            EmberkeepException failure = refused(cloud, Tls.PLATFORM);

            assertEquals(ErrorKind.UNTRUSTED, failure.kind());
            assertTrue(failure.getMessage().contains("vouches for itself"), failure.getMessage());
            assertTrue(failure.getMessage().contains("cacert"), failure.getMessage());
            assertEquals(List.of(), cloud.seen("POST", "/auth/tokens"));
        }
    }

    @Test
    void whichServerWasRefusedIsKnownAlsoWhereKeystoneIsTrusted() throws Exception {
        try (FakeCloud cloud = certificates.cloud("right");
                FakeCloud volumes = certificates.cloud("other")) {
            cloud.catalogue(FakeCloud.service("volumev3", "public", "One", volumes.url("/volume/v3/p1")));

            EmberkeepException failure = assertThrows(
                    EmberkeepException.class,
                    () -> connect(cloud, trusting("right")).capabilities());

            String refused = RefusedServer.behind(failure).orElseThrow();
            assertEquals(volumes.url(""), refused);
            assertTrue(new TlsInspector()
                    .inspect(refused, trusting("right"))
                    .doubt()
                    .isPresent());
        }
    }

    @Test
    void authorityOfTheProfileIsTrustedBesidesThoseOfThePlatform() throws Exception {
        try (FakeCloud cloud = certificates.cloud("right")) {
            assertEquals("p1", connect(cloud, trusting("right")).scope().projectId());
        }
    }

    @Test
    void certificateForAnotherHostIsRefusedEvenIfItsAuthorityIsTrusted() throws Exception {
        try (FakeCloud cloud = certificates.cloud("other")) {
            EmberkeepException failure = refused(cloud, trusting("other"));
            assertEquals(ErrorKind.UNTRUSTED, failure.kind());
            assertTrue(failure.getMessage().contains("is for other.example"), failure.getMessage());
        }
    }

    @Test
    void profileMayTurnAllChecksOff() throws Exception {
        try (FakeCloud cloud = certificates.cloud("other")) {
            assertEquals(
                    "p1",
                    connect(cloud, new Tls(false, Optional.empty())).scope().projectId());
        }
    }

    @Test
    void checksOfOneCloudStayOnWhileThoseOfAnotherAreOff() throws Exception {
        try (FakeCloud trusted = certificates.cloud("other");
                FakeCloud checked = certificates.cloud("right")) {
            connect(trusted, new Tls(false, Optional.empty()));

            assertEquals(ErrorKind.UNTRUSTED, refused(checked, Tls.PLATFORM).kind());
        }
    }

    @Test
    void fileThatHoldsNoCertificatesIsNamed() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.pem"), "nothing");
        try (FakeCloud cloud = certificates.cloud("right")) {
            for (Path file : List.of(empty, folder.resolve("absent.pem"))) {
                EmberkeepException failure = refused(cloud, new Tls(true, Optional.of(file)));
                assertEquals(ErrorKind.INVALID_INPUT, failure.kind());
                assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
                assertFalse(failure.getMessage().contains("null"), failure.getMessage());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "right, SELF_SIGNED",
        "other, SELF_SIGNED",
        "expired, EXPIRED",
        "early, NOT_YET_VALID",
        "leaf, UNKNOWN_AUTHORITY"
    })
    void inspectionSaysWhyAServerIsNotTrustedAsTheConnectionDoes(String name, Doubt.Kind kind) throws Exception {
        try (FakeCloud cloud = certificates.cloud(name)) {
            ServerCertificates shown = new TlsInspector().inspect(cloud.authUrl(), Tls.PLATFORM);

            Doubt doubt = shown.doubt().orElseThrow();
            assertEquals(kind, doubt.kind());
            assertTrue(refused(cloud, Tls.PLATFORM).getMessage().contains(doubt.sentence()), doubt.sentence());
            assertEquals(List.of(), cloud.seen("GET", "/identity/v3"));
        }
    }

    @Test
    void inspectionShowsTheWholeChain() throws Exception {
        try (FakeCloud cloud = certificates.cloud("leaf")) {
            ServerCertificates shown = new TlsInspector().inspect(cloud.authUrl(), trusting("authority"));

            assertEquals(Optional.empty(), shown.doubt());
            assertEquals(
                    List.of("CN=leaf", "CN=authority"),
                    shown.chain().stream().map(Certificate::subject).toList());
            Certificate own = shown.chain().getFirst();
            assertEquals("CN=authority", own.issuer());
            assertFalse(own.isSelfSigned());
            assertTrue(shown.chain().getLast().isSelfSigned());
            assertEquals(List.of("127.0.0.1"), own.hostNames());
            assertTrue(own.validUntil().isAfter(own.validFrom()));
            assertEquals(certificates.fingerprint("leaf"), own.fingerprint());
            assertEquals(
                    Files.readAllLines(folder.resolve("leaf.pem")),
                    own.pem().lines().toList());
        }
    }

    @Test
    void certificateShownCanBeKeptAndTrusted() throws Exception {
        try (FakeCloud cloud = certificates.cloud("right")) {
            String pem = new TlsInspector()
                    .inspect(cloud.authUrl(), Tls.PLATFORM)
                    .chain()
                    .getFirst()
                    .pem();
            Path kept = Files.writeString(folder.resolve("kept.pem"), pem);

            assertEquals(
                    "p1",
                    connect(cloud, new Tls(true, Optional.of(kept))).scope().projectId());
        }
    }

    @Test
    void serverWithoutTlsHasNothingToShow() {
        try (FakeCloud cloud = new FakeCloud()) {
            TlsInspector inspector = new TlsInspector();
            String encrypted = cloud.authUrl().replace("http:", "https:");

            assertEquals(
                    ErrorKind.INVALID_INPUT,
                    assertThrows(EmberkeepException.class, () -> inspector.inspect(cloud.authUrl(), Tls.PLATFORM))
                            .kind());
            assertEquals(
                    ErrorKind.UNREACHABLE,
                    assertThrows(EmberkeepException.class, () -> inspector.inspect(encrypted, Tls.PLATFORM))
                            .kind());
        }
    }

    private static Tls trusting(String name) {
        return new Tls(true, Optional.of(folder.resolve(name + ".pem")));
    }

    private static EmberkeepException refused(FakeCloud cloud, Tls tls) {
        return assertThrows(EmberkeepException.class, () -> connect(cloud, tls));
    }

    private static CloudGateway connect(FakeCloud cloud, Tls tls) {
        return new Connections().connector().connect(Connections.profile(cloud).with(tls));
    }
}
