package io.emberkeep.openstack.internal.transport;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CertificateInspector;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.api.cloud.ServerCertificates;
import io.emberkeep.openstack.internal.Messages;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.osgi.service.component.annotations.Component;

/** Looks at a server's certificates by shaking hands with it, by way of a proxy where one is set. */
@Component(service = CertificateInspector.class)
public final class TlsInspector implements CertificateInspector {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Override
    public ServerCertificates inspect(String address, Tls tls) {
        URI uri = https(address);
        AtomicReference<List<X509Certificate>> shown = new AtomicReference<>(List.of());
        Optional<Exception> failure =
                ask(uri, TlsContexts.context(new ExplainingTrust(TlsContexts.judge(tls.authority()), shown::set)));
        if (shown.get().isEmpty()) {
            String reason = failure.map(Exception::getMessage).orElse("it showed none");
            throw new EmberkeepException(ErrorKind.UNREACHABLE, Messages.noTls(address, reason), failure.orElse(null));
        }
        return new ServerCertificates(
                address, shown.get().stream().map(Certificates::read).toList(), failure.flatMap(Untrusted::behind));
    }

    private static URI https(String address) {
        if (!address.startsWith("https://")) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.notHttps(address));
        }
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.notHttps(address), e);
        }
    }

    // A server that is not trusted gets nothing after the handshake; one that is gets a question without a secret.
    private static Optional<Exception> ask(URI uri, SSLContext context) {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(new ProxyVariables(System.getenv()))
                .connectTimeout(LIMIT)
                .sslContext(context)
                .build()) {
            client.send(HttpRequest.newBuilder(uri).timeout(LIMIT).build(), BodyHandlers.discarding());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmberkeepException(ErrorKind.CANCELLED, Messages.cancelled("look at its certificate", "" + uri));
        }
    }
}
