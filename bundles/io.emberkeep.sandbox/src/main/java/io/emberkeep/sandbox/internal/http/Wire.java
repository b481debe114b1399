package io.emberkeep.sandbox.internal.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;

/** The connection on which an answer leaves, or does not. */
final class Wire {
    private final HttpExchange exchange;

    Wire(HttpExchange exchange) {
        this.exchange = exchange;
    }

    void send(Reply reply) throws IOException {
        begin(reply, reply.body().length);
        if (reply.body().length > 0) {
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(reply.body());
            }
        }
    }

    /** Sends half of the body and keeps the connection open. */
    void sendHalf(Reply reply) throws IOException {
        begin(reply, Math.max(2, reply.body().length));
        OutputStream body = exchange.getResponseBody();
        body.write(reply.body(), 0, reply.body().length / 2);
        body.flush();
    }

    /** Ends the connection without another byte. */
    void drop() {
        exchange.close();
    }

    private void begin(Reply reply, int length) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), length == 0 ? -1 : length);
    }
}
