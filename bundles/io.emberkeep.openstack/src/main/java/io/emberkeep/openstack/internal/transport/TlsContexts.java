package io.emberkeep.openstack.internal.transport;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.openstack.internal.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/** Makes the TLS context that a profile asks for. */
public final class TlsContexts {
    private TlsContexts() {}

    /**
     * Returns the context.
     *
     * @throws EmberkeepException INVALID_INPUT where the file of authorities can't be used
     */
    public static SSLContext of(Tls tls) {
        return tls.verify()
                ? context(new ExplainingTrust(judge(tls.authority()), chain -> {}))
                : context(new TrustEverybody());
    }

    /** Who judges servers: by the platform's authorities, and those in the file besides. */
    static X509ExtendedTrustManager judge(Optional<Path> authority) {
        try {
            return authority.isPresent() ? extended(authorities(authority.get())) : extended(null);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore authorities(Path file) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            List<Certificate> authorities =
                    new ArrayList<>(List.of(extended(null).getAcceptedIssuers()));
            authorities.addAll(in(file));
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority-" + i, authorities.get(i));
            }
            return store;
        } catch (IOException | GeneralSecurityException e) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.badAuthority(file, e), e);
        }
    }

    private static List<? extends Certificate> in(Path file) throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(pem));
        }
    }

    // The platform's own managers are of this kind everywhere.
    private static X509ExtendedTrustManager extended(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Stream.of(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static SSLContext context(TrustManager manager) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
