package io.emberkeep.openstack.internal.transport;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.openstack4j.core.transport.Config;

/** One HTTP client, and so one pool of connections, for each way of connecting to a cloud. */
final class HttpClients {
    // Weak: a client and its threads go when the last connection with this configuration is gone.
    private final Map<Config, HttpClient> clients = Collections.synchronizedMap(new WeakHashMap<>());
    private final ProxyVariables proxies;

    HttpClients(Map<String, String> environment) {
        this.proxies = new ProxyVariables(environment);
    }

    HttpClient of(Config config) {
        return clients.computeIfAbsent(config, this::create);
    }

    /** What the proxy on the way to an address, where it has one, wants to be told; never sent to the address itself. */
    Optional<String> proxyAuthorization(URI address) {
        return proxies.authorization(address);
    }

    // HTTP/1.1, because the JDK would ask plain-text servers for an upgrade to HTTP/2 that WSGI servers know nothing
    // of.
    private HttpClient create(Config config) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .proxy(proxies)
                .connectTimeout(Duration.ofMillis(config.getConnectTimeout()));
        if (config.getSslContext() != null) {
            builder.sslContext(config.getSslContext());
        }
        return builder.build();
    }
}
