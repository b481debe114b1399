package io.emberkeep.app.internal.certificate;

import io.emberkeep.api.cloud.ServerCertificates;
import io.emberkeep.api.cloud.ServerCertificates.Certificate;
import io.emberkeep.api.cloud.ServerCertificates.Doubt;
import io.emberkeep.ui.common.text.Ages;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Says what a server showed for itself, and whether trusting it would help. */
final class CertificateText {
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)\\s*CN=((?:\\\\.|[^,\\\\])+)");
    private static final int HALF = 48;

    private final ServerCertificates found;
    private final Ages ages;
    private final Instant now;

    CertificateText(ServerCertificates found, Ages ages, Instant now) {
        this.found = found;
        this.ages = ages;
        this.now = now;
    }

    String title() {
        return CertificateMessages.TITLE.formatted(URI.create(found.address()).getHost());
    }

    /** Why it is not trusted, and what to do. */
    String sentence() {
        return found.doubt()
                .map(Doubt::sentence)
                .map(reason -> reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ".")
                .orElse(CertificateMessages.TRUSTED);
    }

    /** One line for each certificate, the server's first. */
    List<String> chain() {
        return IntStream.range(0, found.chain().size())
                .mapToObj(place ->
                        "    ".repeat(place) + name(found.chain().get(place).subject()) + "  –  " + role(place))
                .toList();
    }

    private String role(int place) {
        Certificate certificate = found.chain().get(place);
        String role = place == 0 ? CertificateMessages.SERVER : CertificateMessages.SIGNER;
        return certificate.isSelfSigned() ? role + ", " + CertificateMessages.SELF_SIGNED : role;
    }

    private static String name(String subject) {
        Matcher name = COMMON_NAME.matcher(subject);
        return name.find() ? name.group(1) : subject;
    }

    String validity(Certificate certificate) {
        String span = CertificateMessages.SPAN.formatted(
                ages.day(certificate.validFrom()), ages.day(certificate.validUntil()));
        if (now.isAfter(certificate.validUntil())) {
            return span + CertificateMessages.EXPIRED.formatted(ages.day(certificate.validUntil()));
        }
        return now.isBefore(certificate.validFrom())
                ? span + CertificateMessages.NOT_YET.formatted(ages.day(certificate.validFrom()))
                : span;
    }

    boolean isTimely(Certificate certificate) {
        return !now.isAfter(certificate.validUntil()) && !now.isBefore(certificate.validFrom());
    }

    static String names(Certificate certificate) {
        return certificate.hostNames().isEmpty()
                ? CertificateMessages.NO_NAMES
                : String.join(", ", certificate.hostNames());
    }

    /** In two lines, as people read it aloud. */
    static String fingerprint(Certificate certificate) {
        String text = certificate.fingerprint();
        return text.length() <= HALF ? text : text.substring(0, HALF) + "\n" + text.substring(HALF);
    }

    /** Which certificate of the chain vouches for the others; it is the one to trust. */
    int anchor() {
        return found.chain().size() - 1;
    }

    /** Why trusting the certificate at a place would not help. */
    Optional<String> obstacleToTrust(int place) {
        return found.doubt().isEmpty()
                ? Optional.of(CertificateMessages.TRUST_NOT_NEEDED)
                : switch (found.doubt().get().kind()) {
                    case EXPIRED -> Optional.of(CertificateMessages.TRUST_EXPIRED);
                    case NOT_YET_VALID -> Optional.of(CertificateMessages.TRUST_NOT_YET);
                    case OTHER_HOST -> Optional.of(CertificateMessages.TRUST_OTHER_HOST);
                    case SELF_SIGNED, UNKNOWN_AUTHORITY, OTHER ->
                        place == anchor() ? Optional.empty() : Optional.of(CertificateMessages.TRUST_LEAF);
                };
    }
}
