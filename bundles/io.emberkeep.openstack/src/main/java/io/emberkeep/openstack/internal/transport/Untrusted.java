package io.emberkeep.openstack.internal.transport;

import io.emberkeep.api.cloud.RefusedServer;
import io.emberkeep.api.cloud.ServerCertificates.Doubt;
import io.emberkeep.api.cloud.ServerCertificates.Doubt.Kind;
import io.emberkeep.openstack.internal.Messages;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A refused certificate, in words of ours: the JDK's own speak of paths and anchors. */
public final class Untrusted extends CertificateException implements RefusedServer {
    private static final long serialVersionUID = 1L;

    private final transient Doubt doubt;
    private final String address;

    private Untrusted(Doubt doubt, String address, CertificateException cause) {
        super(doubt.sentence(), cause);
        this.doubt = doubt;
        this.address = address;
    }

    static Untrusted because(CertificateException refusal, List<X509Certificate> chain, String host, int port) {
        String shown = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return new Untrusted(doubt(refusal, chain), "https://%s:%d".formatted(shown, port), refusal);
    }

    @Override
    public String address() {
        return address;
    }

    /** The doubt behind a failed connection; empty where it failed for another reason. */
    public static Optional<Doubt> behind(Throwable failure) {
        return causes(failure)
                .filter(Untrusted.class::isInstance)
                .map(cause -> ((Untrusted) cause).doubt)
                .findFirst();
    }

    private static Doubt doubt(CertificateException refusal, List<X509Certificate> chain) {
        return chain.stream()
                .flatMap(certificate -> outOfTime(certificate).stream())
                .findFirst()
                .orElseGet(() -> inTime(refusal, chain.getFirst(), chain.getLast()));
    }

    private static Optional<Doubt> outOfTime(X509Certificate certificate) {
        String subject = Certificates.name(certificate.getSubjectX500Principal());
        try {
            certificate.checkValidity();
            return Optional.empty();
        } catch (CertificateExpiredException over) {
            String sentence = Messages.certificateExpired(
                    subject, certificate.getNotAfter().toInstant());
            return Optional.of(new Doubt(Kind.EXPIRED, sentence));
        } catch (CertificateNotYetValidException ahead) {
            String sentence = Messages.certificateNotYetValid(
                    subject, certificate.getNotBefore().toInstant());
            return Optional.of(new Doubt(Kind.NOT_YET_VALID, sentence));
        }
    }

    private static Doubt inTime(CertificateException refusal, X509Certificate own, X509Certificate last) {
        String subject = Certificates.name(own.getSubjectX500Principal());
        if (causes(refusal).anyMatch(CertPathBuilderException.class::isInstance)) {
            return own.getSubjectX500Principal().equals(own.getIssuerX500Principal())
                    ? new Doubt(Kind.SELF_SIGNED, Messages.selfSigned(subject))
                    : new Doubt(
                            Kind.UNKNOWN_AUTHORITY,
                            Messages.unknownAuthority(subject, Certificates.name(last.getIssuerX500Principal())));
        }
        // The JDK's check of the host name throws nothing more special than this.
        return refusal.getClass() == CertificateException.class && refusal.getCause() == null
                ? new Doubt(Kind.OTHER_HOST, Messages.otherHost(Certificates.hostNames(own)))
                : new Doubt(Kind.OTHER, Messages.otherDoubt(subject, String.valueOf(refusal.getMessage())));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
