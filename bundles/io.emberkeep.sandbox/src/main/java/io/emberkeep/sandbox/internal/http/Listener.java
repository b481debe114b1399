package io.emberkeep.sandbox.internal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A port of the loopback interface on which a service listens. */
public final class Listener implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Listener.class.getName());
    private static final int BACKLOG = 512;

    private final ObjectMapper json;
    private final Faults faults;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Service service;

    /** Takes a port, any free one for 0; it answers once it {@link #serve}s something. */
    public Listener(int port, Faults faults, ObjectMapper json) throws IOException {
        this.faults = faults;
        this.json = json;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", this::exchange);
    }

    public void serve(Service what) {
        service = what;
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = read(exchange);
            faults.around(service.name(), call, () -> service.answer(call), new Wire(exchange));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The sandbox failed to answer " + exchange.getRequestURI(), e);
            throw e;
        }
    }

    private Call read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Map.of(),
                query(exchange.getRequestURI().getRawQuery()),
                headers,
                body(exchange.getRequestBody().readAllBytes()),
                new Version(0, 0),
                Optional.empty());
    }

    private Optional<JsonNode> body(byte[] bytes) {
        try {
            return bytes.length == 0 ? Optional.empty() : Optional.of(json.readTree(bytes));
        } catch (JsonProcessingException e) {
            LOG.log(Level.DEBUG, "A body that is no JSON counts as none, as in Cinder.", e);
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            query.put(decoded(name), decoded(value));
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
