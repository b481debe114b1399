package io.emberkeep.openstack.internal.transport;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.emberkeep.openstack.internal.transport.TransportFailure.Stage;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.openstack4j.core.transport.HttpExecutorService;
import org.openstack4j.core.transport.HttpRequest;
import org.openstack4j.core.transport.HttpResponse;
import org.openstack4j.core.transport.ObjectMapperSingleton;

/** Sends one openstack4j request over the JDK's HTTP client; openstack4j finds it by {@link java.util.ServiceLoader}. */
public final class JdkConnector implements HttpExecutorService {
    private final HttpClients clients;

    /** Finds proxies by the variables of this process. */
    public JdkConnector() {
        this(System.getenv());
    }

    JdkConnector(Map<String, String> environment) {
        this.clients = new HttpClients(environment);
    }

    @Override
    public <R> HttpResponse execute(HttpRequest<R> request) {
        HttpClient client = clients.of(request.getConfig());
        CompletableFuture<java.net.http.HttpResponse<byte[]>> answer =
                client.sendAsync(translate(request), BodyHandlers.ofByteArray());
        return new JdkResponse(await(answer, request.getConfig().getReadTimeout()));
    }

    @Override
    public String getExecutorDisplayName() {
        return "java.net.http";
    }

    // The JDK's own request timeout ends at the headers (JDK-8258397), so a stalled body needs this wait.
    private static <T> T await(CompletableFuture<T> answer, int milliseconds) {
        try {
            return answer.get(milliseconds, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new TransportFailure(Stage.TIMED_OUT, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new TransportFailure(Stage.INTERRUPTED, e);
        } catch (ExecutionException e) {
            throw new TransportFailure(stageOf(e.getCause()), e.getCause());
        }
    }

    private static Stage stageOf(Throwable cause) {
        boolean unsent = cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
        return unsent ? Stage.NOT_SENT : Stage.BROKEN;
    }

    private java.net.http.HttpRequest translate(HttpRequest<?> request) {
        URI address = URI.create(request.getUrl());
        java.net.http.HttpRequest.Builder builder = java.net.http.HttpRequest.newBuilder(address)
                .method(request.getMethod().name(), body(request))
                .header("Accept", "application/json");
        if (request.hasJson() || request.getEntity() != null) {
            builder.header("Content-Type", request.getContentType());
        }
        clients.proxyAuthorization(address).ifPresent(login -> builder.setHeader("Proxy-Authorization", login));
        request.getHeaders().forEach((name, value) -> builder.setHeader(name, String.valueOf(value)));
        return builder.build();
    }

    private static BodyPublisher body(HttpRequest<?> request) {
        if (request.hasJson()) {
            return BodyPublishers.ofString(request.getJson());
        }
        return request.getEntity() == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(json(request.getEntity()));
    }

    private static byte[] json(Object entity) {
        try {
            return ObjectMapperSingleton.getContext(entity.getClass()).writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
