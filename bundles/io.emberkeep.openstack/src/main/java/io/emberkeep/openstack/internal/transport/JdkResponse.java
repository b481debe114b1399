package io.emberkeep.openstack.internal.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.openstack4j.core.transport.ExecutionOptions;
import org.openstack4j.core.transport.HttpEntityHandler;
import org.openstack4j.core.transport.HttpResponse;
import org.openstack4j.core.transport.ObjectMapperSingleton;

/** A complete answer of the JDK's HTTP client in the shape that openstack4j reads. */
final class JdkResponse implements HttpResponse {
    private final java.net.http.HttpResponse<byte[]> answer;

    JdkResponse(java.net.http.HttpResponse<byte[]> answer) {
        this.answer = answer;
    }

    @Override
    public <T> T getEntity(Class<T> returnType) {
        return getEntity(returnType, null);
    }

    @Override
    public <T> T getEntity(Class<T> returnType, ExecutionOptions<T> options) {
        return HttpEntityHandler.handle(this, returnType, options, true);
    }

    @Override
    public <T> T readEntity(Class<T> typeToReadAs) {
        try {
            return ObjectMapperSingleton.getContext(typeToReadAs)
                    .readerFor(typeToReadAs)
                    .readValue(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getStatus() {
        return answer.statusCode();
    }

    @Override
    public String getContentType() {
        return header("Content-Type");
    }

    @Override
    public String getStatusMessage() {
        return "HTTP " + answer.statusCode();
    }

    @Override
    public InputStream getInputStream() {
        return new ByteArrayInputStream(answer.body());
    }

    @Override
    public String header(String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    @Override
    public Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
        return headers;
    }

    @Override
    public void close() {
        // The body lies in memory already; nothing is held open.
    }
}
