package io.emberkeep.openstack.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

/** A small Keystone and Cinder on a port of its own that answers what a test tells it to. */
public final class FakeCloud implements AutoCloseable {
    /** What came in. */
    public record Seen(String method, String path, String query, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }
    }

    /** What goes out. */
    public record Reply(int status, Map<String, String> headers, String body, Trick trick) {
        public static Reply json(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json"), body, Trick.NONE);
        }

        public Reply with(String header, String value) {
            Map<String, String> more = new java.util.HashMap<>(headers);
            more.put(header, value);
            return new Reply(status, more, body, trick);
        }

        public static Reply trick(Trick trick) {
            return new Reply(200, Map.of(), "{\"volumes\": []}", trick);
        }
    }

    /** Ways not to answer. */
    public enum Trick {
        NONE,
        /** Closes the connection without a word. */
        DROP,
        /** Closes the connection in the middle of the body. */
        DROP_IN_BODY,
        /** Sends the headers and half of the body, and then nothing. */
        STALL_IN_BODY,
        /** Reads the request and says nothing. */
        SILENCE
    }

    /** Answers one request. */
    @FunctionalInterface
    public interface Handler {
        Reply answer(Seen seen);
    }

    private record Route(Pattern request, Handler handler) {}

    public static final String PROJECT = "p1";

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Route> routes = new CopyOnWriteArrayList<>();
    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger logins = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile String catalogue;

    public FakeCloud() {
        this(Optional.empty());
    }

    public FakeCloud(Optional<SSLContext> tls) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            server = tls.isPresent() ? HttpsServer.create(address, 0) : HttpServer.create(address, 0);
            tls.ifPresent(context -> ((HttpsServer) server).setHttpsConfigurator(new HttpsConfigurator(context)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        scheme = tls.isPresent() ? "https" : "http";
        catalogue = service("volumev3", "public", "One", url("/volume/v3/" + PROJECT));
        on("POST /identity/v3/auth/tokens", this::login);
        on("GET /volume/", request -> Reply.json(300, versions("3.0", "3.70")));
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** Answers requests whose method and path match; later rules win. */
    public FakeCloud on(String request, Handler handler) {
        routes.add(0, new Route(Pattern.compile(request), handler));
        return this;
    }

    /** Answers a Cinder request, with a path below the project. */
    public FakeCloud onCinder(String method, String path, Handler handler) {
        return on(method + " /volume/v3/" + PROJECT + path, handler);
    }

    /** Replaces the catalogue by these services. */
    public FakeCloud catalogue(String... services) {
        catalogue = String.join(",", services);
        return this;
    }

    public static String service(String type, String face, String region, String url) {
        return """
                {"type": "%s", "name": "any", "endpoints":
                  [{"interface": "%s", "region_id": "%s", "region": "%s", "url": "%s", "id": "x"}]}""".formatted(type, face, region, region, url);
    }

    public static String versions(String least, String most) {
        return """
                {"versions": [{"id": "v3.0", "status": "CURRENT", "version": "%s", "min_version": "%s"}]}""".formatted(most, least);
    }

    public String authUrl() {
        return url("/identity/v3");
    }

    public String url(String path) {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public int logins() {
        return logins.get();
    }

    /** Lets a token in that another cloud has given. */
    public void accept(String token) {
        tokens.add(token);
    }

    /** Makes every token given so far worthless. */
    public void revokeTokens() {
        tokens.clear();
    }

    public List<Seen> seen(String method, String path) {
        synchronized (seen) {
            return seen.stream()
                    .filter(request -> request.method().equals(method))
                    .filter(request -> request.path().endsWith(path))
                    .toList();
        }
    }

    private Reply login(Seen request) {
        String token = "token-" + logins.incrementAndGet();
        tokens.add(token);
        return Reply.json(201, tokenBody("2026-11-23T15:00:00.000000Z")).with("X-Subject-Token", token);
    }

    /** The token's body with this end; it begins at 11 o'clock. */
    public String tokenBody(String expiresAt) {
        return """
                {"token": {"methods": ["password"], "user": {"id": "u1", "name": "ada"},
                  "issued_at": "2026-11-23T11:00:00.000000Z", "expires_at": "%s",
                  "project": {"id": "%s", "name": "demo", "domain": {"id": "default"}},
                  "roles": [{"id": "r", "name": "member"}], "catalog": [%s]}}""".formatted(expiresAt, PROJECT, catalogue);
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            Seen request = read(exchange);
            seen.add(request);
            send(exchange, reply(request));
        } catch (IOException e) {
            // The client has gone, as some tests want.
        }
    }

    private Reply reply(Seen request) {
        String line = request.method() + " " + request.path();
        boolean cinder = request.path().startsWith("/volume/v3/");
        if (cinder && !tokens.contains(request.header("x-auth-token"))) {
            return Reply.json(401, "{\"error\": {\"code\": 401, \"message\": \"Authentication required.\"}}");
        }
        return routes.stream()
                .filter(route -> route.request().matcher(line).matches())
                .findFirst()
                .map(route -> route.handler().answer(request))
                .orElse(Reply.json(404, "{\"itemNotFound\": {\"code\": 404, \"message\": \"No such thing.\"}}"));
    }

    private static Seen read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        URI uri = exchange.getRequestURI();
        String query = uri.getQuery() == null ? "" : uri.getQuery();
        return new Seen(exchange.getRequestMethod(), uri.getRawPath(), query, headers, body);
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        switch (reply.trick()) {
            case NONE -> sendWhole(exchange, reply);
            case DROP -> exchange.close();
            case SILENCE -> awaitEnd();
            case DROP_IN_BODY -> sendHalf(exchange, reply);
            case STALL_IN_BODY -> {
                sendHalf(exchange, reply);
                awaitEnd();
            }
        }
    }

    private static void sendWhole(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static void sendHalf(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
