package io.emberkeep.openstack.internal.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses a proxy as command line tools do: by {@code http_proxy}, {@code https_proxy} and {@code no_proxy}. */
final class ProxyVariables extends ProxySelector {
    private static final int DEFAULT_PORT = 3128;

    private final Map<String, String> environment;

    ProxyVariables(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (isThisComputer(uri.getHost()) || isExcepted(uri.getHost())) {
            return List.of(Proxy.NO_PROXY);
        }
        return named(uri.getScheme()).map(ProxyVariables::proxy).map(List::of).orElse(List.of(Proxy.NO_PROXY));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // The caller hears of it from the request itself.
    }

    // No proxy can lead back to the computer that asks.
    private static boolean isThisComputer(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private boolean isExcepted(String host) {
        return Stream.of(variable("no_proxy").orElse("").split(","))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .anyMatch(pattern -> covers(pattern, host));
    }

    private static boolean covers(String pattern, String host) {
        String suffix = pattern.startsWith("*.") ? pattern.substring(1) : pattern;
        String bare = suffix.startsWith(".") ? suffix.substring(1) : suffix;
        return pattern.equals("*") || host.equalsIgnoreCase(bare) || lower(host).endsWith("." + lower(bare));
    }

    /** With what to log in at the proxy of an address: the user and password that the variable has before its host. */
    Optional<String> authorization(URI uri) {
        boolean direct = isThisComputer(uri.getHost()) || isExcepted(uri.getHost());
        return named(uri.getScheme())
                .filter(text -> !direct)
                .map(ProxyVariables::address)
                .map(URI::getUserInfo)
                .map(user -> Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
                .map(encoded -> "Basic " + encoded);
    }

    private static URI address(String text) {
        return URI.create(text.contains("://") ? text : "http://" + text);
    }

    private static Proxy proxy(String text) {
        URI uri = address(text);
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port));
    }

    private Optional<String> named(String scheme) {
        return variable(scheme + "_proxy").or(() -> variable("all_proxy"));
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
                .filter(value -> !value.isBlank());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
