package io.emberkeep.api.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a server shows for itself when asked by TLS, and whether a profile would trust it.
 *
 * @param address the web address that was asked
 * @param chain the server's own certificate first; each next one signed the one before
 * @param doubt why it is not trusted; empty where it is
 */
public record ServerCertificates(String address, List<Certificate> chain, Optional<Doubt> doubt) {
    /** Copies the chain, so that a record never changes. */
    public ServerCertificates {
        chain = List.copyOf(chain);
    }

    /**
     * One certificate, as far as a person can judge it.
     *
     * @param subject whom it names, such as {@code CN=keystone.example.org}
     * @param issuer who signed it
     * @param hostNames names and addresses that it is for
     * @param fingerprint SHA-256 in pairs of hexadecimal digits with colons, to compare with what an operator tells
     * @param pem the certificate itself, to be kept in a file that {@link CloudProfile.Tls#authority()} names
     */
    public record Certificate(
            String subject,
            String issuer,
            Instant validFrom,
            Instant validUntil,
            List<String> hostNames,
            String fingerprint,
            String pem) {
        /** Copies the names, so that a record never changes. */
        public Certificate {
            hostNames = List.copyOf(hostNames);
        }

        /** Whether it signed itself, as roots and home-made certificates do. */
        public boolean isSelfSigned() {
            return subject.equals(issuer);
        }
    }

    /**
     * Why a server is not trusted.
     *
     * @param sentence for a person, with what to do next
     */
    public record Doubt(Kind kind, String sentence) {
        /** The reasons that call for different remedies. */
        public enum Kind {
            /** Its time is over; only the operator can renew it. */
            EXPIRED,
            /** Its time has not come; one of the two clocks is wrong. */
            NOT_YET_VALID,
            /** It is for another host. */
            OTHER_HOST,
            /** It vouches for itself; compare its fingerprint and trust it as an authority. */
            SELF_SIGNED,
            /** Whoever signed it is not trusted here; choose its authority. */
            UNKNOWN_AUTHORITY,
            /** Something else, which the sentence tells. */
            OTHER;

            /** The word that files use, such as {@code self-signed}. */
            public String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }
}
