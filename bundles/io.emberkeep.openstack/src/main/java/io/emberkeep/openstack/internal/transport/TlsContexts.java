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
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Makes the TLS context that a profile asks for. */
public final class TlsContexts {
    private TlsContexts() {}

    /**
     * Returns the context, or empty where the platform's own will do.
     *
     * @throws EmberkeepException INVALID_INPUT where the file of authorities can't be used
     */
    public static Optional<SSLContext> of(Tls tls) {
        if (!tls.verify()) {
            return Optional.of(context(new TrustManager[] {new TrustEverybody()}));
        }
        return tls.authority().map(TlsContexts::trusting);
    }

    private static SSLContext trusting(Path file) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            List<Certificate> authorities = new ArrayList<>(ofPlatform());
            authorities.addAll(in(file));
            for (int i = 0; i < authorities.size(); i++) {
                store.setCertificateEntry("authority-" + i, authorities.get(i));
            }
            return context(trustManagers(store));
        } catch (IOException | GeneralSecurityException e) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.badAuthority(file, e), e);
        }
    }

    private static List<? extends Certificate> in(Path file) throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(pem));
        }
    }

    private static List<X509Certificate> ofPlatform() throws GeneralSecurityException {
        List<X509Certificate> authorities = new ArrayList<>();
        for (TrustManager manager : trustManagers(null)) {
            if (manager instanceof X509TrustManager x509) {
                authorities.addAll(List.of(x509.getAcceptedIssuers()));
            }
        }
        return authorities;
    }

    private static TrustManager[] trustManagers(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static SSLContext context(TrustManager[] managers) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
