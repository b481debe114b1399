package io.emberkeep.openstack.internal.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openstack4j.core.transport.Config;
import org.openstack4j.core.transport.HttpMethod;
import org.openstack4j.core.transport.HttpRequest;

/** A proxy that wants to know who asks. */
class ProxyLoginTest {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final HttpServer proxy = start();

    private HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                seen.add(exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("Proxy-Authorization"));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() {
        proxy.stop(0);
    }

    @Test
    void userAndPasswordOfTheVariableAreSentToTheProxy() {
        assertEquals(204, ask("ada:s%40cret@"));
        assertEquals(List.of("http://cloud.example/v3 Basic YWRhOnNAY3JldA=="), seen);
    }

    @Test
    void withoutAUserNothingIsSent() {
        assertEquals(204, ask(""));
        assertEquals(List.of("http://cloud.example/v3 null"), seen);
    }

    private int ask(String user) {
        String address = "http://" + user + "127.0.0.1:" + proxy.getAddress().getPort();
        JdkConnector connector = new JdkConnector(Map.of("http_proxy", address));
        return connector
                .execute(HttpRequest.builder()
                        .endpoint("http://cloud.example")
                        .path("/v3")
                        .method(HttpMethod.GET)
                        .config(Config.newConfig().withConnectionTimeout(10_000).withReadTimeout(10_000))
                        .build())
                .getStatus();
    }
}
