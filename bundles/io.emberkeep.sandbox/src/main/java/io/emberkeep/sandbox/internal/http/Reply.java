package io.emberkeep.sandbox.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An answer. */
public record Reply(int status, Map<String, String> headers, byte[] body) {
    private static final String JSON = "application/json";

    public static Reply json(int status, JsonNode body) {
        return of(status, JSON, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static Reply ok(JsonNode body) {
        return json(200, body);
    }

    /** Without a body. */
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), new byte[0]);
    }

    public static Reply of(int status, String type, byte[] body) {
        return new Reply(status, Map.of("Content-Type", type), body);
    }

    /** What stands behind the services when no route is found. */
    public static Reply page(int status, String title, String text) {
        String html =
                "<html>\n <head>\n  <title>%d %s</title>\n </head>\n <body>\n  <h1>%d %s</h1>\n  %s<br /><br />\n\n\n\n </body>\n</html>"
                        .formatted(status, title, status, title, text);
        return of(status, "text/html; charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
