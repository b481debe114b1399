package io.emberkeep.app.internal.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.cloud.ServerCertificates;
import io.emberkeep.api.cloud.ServerCertificates.Certificate;
import io.emberkeep.api.cloud.ServerCertificates.Doubt;
import io.emberkeep.api.cloud.ServerCertificates.Doubt.Kind;
import io.emberkeep.ui.common.text.Ages;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertificateTextTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");
    private static final String FINGERPRINT = "AB:CD:EF:01:".repeat(8).substring(0, 95);

    private static Certificate certificate(String subject, String issuer, String until) {
        return new Certificate(
                subject,
                issuer,
                Instant.parse("2026-01-01T00:00:00Z"),
                Instant.parse(until),
                List.of("keystone.example.org"),
                FINGERPRINT,
                "-----BEGIN CERTIFICATE-----\n");
    }

    private static CertificateText text(Optional<Kind> kind) {
        return new CertificateText(
                new ServerCertificates(
                        "https://keystone.example.org:5000/v3",
                        List.of(
                                certificate("CN=keystone.example.org,O=Example", "CN=Own CA", "2026-11-01T00:00:00Z"),
                                certificate("CN=Own CA", "CN=Own CA", "2030-01-01T00:00:00Z")),
                        kind.map(why -> new Doubt(why, "the certificate is strange; ask its operator"))),
                new Ages(InstantSource.fixed(NOW), ZoneOffset.UTC),
                NOW);
    }

    @Test
    void namesTheHostAndSaysWhatIsWrong() {
        CertificateText text = text(Optional.of(Kind.UNKNOWN_AUTHORITY));
        assertEquals("Certificate of keystone.example.org", text.title());
        assertEquals("The certificate is strange; ask its operator.", text.sentence());
    }

    @Test
    void showsTheChainFromTheServerToItsAuthority() {
        List<String> chain = text(Optional.empty()).chain();
        assertEquals("keystone.example.org  –  the server", chain.getFirst());
        assertTrue(chain.getLast().strip().startsWith("Own CA"), chain.getLast());
        assertTrue(chain.getLast().endsWith("signed itself"), chain.getLast());
    }

    @Test
    void offersTrustOnlyInTheAuthorityAndOnlyWhereItHelps() {
        assertEquals(Optional.empty(), text(Optional.of(Kind.UNKNOWN_AUTHORITY)).obstacleToTrust(1));
        assertEquals(
                Optional.of(CertificateMessages.TRUST_LEAF),
                text(Optional.of(Kind.UNKNOWN_AUTHORITY)).obstacleToTrust(0));
        assertEquals(
                Optional.of(CertificateMessages.TRUST_EXPIRED),
                text(Optional.of(Kind.EXPIRED)).obstacleToTrust(1));
        assertEquals(
                Optional.of(CertificateMessages.TRUST_OTHER_HOST),
                text(Optional.of(Kind.OTHER_HOST)).obstacleToTrust(1));
        assertEquals(
                Optional.of(CertificateMessages.TRUST_NOT_NEEDED),
                text(Optional.empty()).obstacleToTrust(1));
    }

    @Test
    void saysSinceWhenACertificateIsOver() {
        CertificateText text = text(Optional.of(Kind.EXPIRED));
        Certificate over = certificate("CN=a", "CN=b", "2026-11-01T00:00:00Z");
        assertFalse(text.isTimely(over));
        assertTrue(text.validity(over).contains("over since Sun 1 Nov 00:00"), text.validity(over));
    }
}
