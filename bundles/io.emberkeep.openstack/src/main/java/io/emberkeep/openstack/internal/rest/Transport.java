package io.emberkeep.openstack.internal.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.openstack4j.core.transport.Config;
import org.openstack4j.core.transport.HttpRequest;
import org.openstack4j.core.transport.HttpRequest.RequestBuilder;
import org.openstack4j.core.transport.HttpResponse;
import org.openstack4j.core.transport.internal.HttpExecutor;

/**
 * Sends a request by openstack4j, whose sessions are left aside: they are bound to a thread, and its services take a
 * 404 for an empty list.
 */
public final class Transport implements Sender {
    private final Config config;

    /** Sends with these time limits and this idea of TLS. */
    public Transport(Config config) {
        this.config = config;
    }

    @Override
    public Answer send(Call call) {
        RequestBuilder<Void> request = HttpRequest.builder()
                .config(config)
                .endpoint(call.endpoint())
                .path(call.path())
                .method(call.method())
                .headers(call.headers());
        call.query().forEach(request::queryParam);
        call.body().ifPresent(request::json);
        return read(HttpExecutor.create().execute(request.build()));
    }

    private static Answer read(HttpResponse response) {
        Map<String, String> headers = response.headers();
        try (HttpResponse open = response) {
            String body = new String(open.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(open.getStatus(), headers, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
