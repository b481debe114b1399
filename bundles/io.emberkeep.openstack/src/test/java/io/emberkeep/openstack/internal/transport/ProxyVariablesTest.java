package io.emberkeep.openstack.internal.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyVariablesTest {
    private static final Map<String, String> BOTH = Map.of(
            "https_proxy", "http://secure:8080", "http_proxy", "plain:81", "no_proxy", "*.in.example, .b.org,c.net");

    @Test
    void eachSchemeHasItsProxy() {
        assertEquals(proxy("secure", 8080), chosen(BOTH, "https://cloud.example:5000/v3"));
        assertEquals(proxy("plain", 81), chosen(BOTH, "http://cloud.example/v3"));
    }

    @Test
    void capitalsCountWhereSmallLettersAreAbsent() {
        assertEquals(proxy("big", 3128), chosen(Map.of("HTTPS_PROXY", "http://big"), "https://cloud.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.in.example",
                "https://x.b.org",
                "https://b.org",
                "https://C.net:5000",
                "https://d.c.net"
            })
    void exceptedHostsAreReachedDirectly(String address) {
        assertEquals(Proxy.NO_PROXY, chosen(BOTH, address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://xb.org", "https://c.net.example", "https://in.example.org"})
    void hostsThatOnlyLookAlikeAreNot(String address) {
        assertEquals(proxy("secure", 8080), chosen(BOTH, address));
    }

    @Test
    void starExceptsAll() {
        assertEquals(Proxy.NO_PROXY, chosen(Map.of("https_proxy", "x:1", "no_proxy", "*"), "https://cloud.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost:1", "https://127.0.0.1", "https://[::1]:5000"})
    void thisComputerIsReachedDirectly(String address) {
        assertEquals(Proxy.NO_PROXY, chosen(BOTH, address));
    }

    @Test
    void nothingSetMeansNoProxy() {
        assertEquals(Proxy.NO_PROXY, chosen(Map.of("https_proxy", " "), "https://cloud.example"));
    }

    private static Proxy proxy(String host, int port) {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
    }

    private static Proxy chosen(Map<String, String> environment, String address) {
        List<Proxy> proxies = new ProxyVariables(environment).select(URI.create(address));
        assertEquals(1, proxies.size());
        return proxies.get(0);
    }
}
