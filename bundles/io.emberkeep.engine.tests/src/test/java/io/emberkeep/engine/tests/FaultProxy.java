package io.emberkeep.engine.tests;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Stands in front of a cloud's service, passes requests on, and does mischief to some of them. */
final class FaultProxy implements AutoCloseable {
    /** What a client sends that belongs to its own connection, or that the next one writes itself. */
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "host", "content-length", "upgrade", "http2-settings", "transfer-encoding");

    private static final String RATE_LIMITED =
            "{\"overLimit\":{\"code\":429,\"message\":\"This request was rate-limited.\"}}";
    private static final String NO_SERVER = "<html>no server is available</html>";
    private static final Duration DELAY = Duration.ofMillis(30);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger onTheirWay = new AtomicInteger();
    private final AtomicInteger met = new AtomicInteger();
    private final HttpServer server;
    private final String target;
    private final Duration late;
    private volatile Supplier<Mischief> mischief = () -> Mischief.NONE;
    private volatile Consumer<String> watcher = request -> {};

    /**
     * Listens on any free port.
     *
     * @param target the address of the service
     * @param late how long after its time a late request arrives
     */
    FaultProxy(String target, Duration late) throws IOException {
        this.target = target;
        this.late = late;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 512);
        server.setExecutor(threads);
        server.createContext("/", this::exchange);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on each request meets what this says; to be called from many threads. */
    void suffer(Supplier<Mischief> what) {
        mischief = what;
    }

    /** From now on this is told of each request, such as {@code GET /v3/types}; to be called from many threads. */
    void watch(Consumer<String> each) {
        watcher = each;
    }

    /** Whether nothing is on its way any more. */
    boolean isQuiet() {
        return onTheirWay.get() == 0;
    }

    /** How many requests have met something. */
    int met() {
        return met.get();
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            watcher.accept(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            HttpRequest request = request(exchange);
            Mischief now = mischief.get();
            met.addAndGet(now == Mischief.NONE ? 0 : 1);
            meet(now, request, exchange);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void meet(Mischief now, HttpRequest request, HttpExchange exchange)
            throws IOException, InterruptedException {
        switch (now) {
            case NONE -> answer(exchange, send(request), 1);
            case DROP_BEFORE -> exchange.close();
            case DROP_AFTER -> send(request);
            case TRUNCATE -> answer(exchange, send(request), 2);
            case DELAY -> {
                HttpResponse<byte[]> response = send(request);
                LockSupport.parkNanos(DELAY.toNanos());
                answer(exchange, response, 1);
            }
            case DUPLICATE -> {
                HttpResponse<byte[]> first = send(request);
                send(request);
                answer(exchange, first, 1);
            }
            case ARRIVE_LATE -> sendLate(request);
            case TOO_MANY -> turnAway(exchange, 429, RATE_LIMITED);
            case UNAVAILABLE -> turnAway(exchange, 503, NO_SERVER);
        }
    }

    /** A restore is let go: Cinder knows no fencing, so one that comes much later writes over whatever is there then. */
    private void sendLate(HttpRequest request) {
        if (request.method().equals("GET") || request.uri().getPath().endsWith("/restore")) {
            return;
        }
        onTheirWay.incrementAndGet();
        CompletableFuture.delayedExecutor(late.toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(() -> client.sendAsync(request, BodyHandlers.discarding())
                        .whenComplete((answer, failure) -> onTheirWay.decrementAndGet()));
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofByteArray());
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        Headers headers = exchange.getRequestHeaders();
        headers.forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    /** Passes on one part in so many of the answer's body, after the length of all of it. */
    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response, int part) throws IOException {
        response.headers().map().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> exchange.getResponseHeaders().add(name, value));
            }
        });
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body, 0, body.length / part);
    }

    private static void turnAway(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Retry-After", "1");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
        threads.shutdownNow();
    }
}
