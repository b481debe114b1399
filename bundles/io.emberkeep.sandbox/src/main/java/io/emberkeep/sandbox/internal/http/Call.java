package io.emberkeep.sandbox.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Token;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request, as far as a handler needs it. */
public record Call(
        String method,
        String path,
        Map<String, String> parts,
        Map<String, String> query,
        Map<String, String> headers,
        Optional<JsonNode> body,
        Version version,
        Optional<Token> sender) {

    /** What stands in the path for a name of the route. */
    public String part(String name) {
        return parts.get(name);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Token token() {
        return sender.orElseThrow(Refusal::unauthorized);
    }

    public JsonNode json() {
        return body.orElseThrow(() -> new Refusal(
                Refusal.Kind.INTERNAL,
                "The server has either erred or is incapable of performing the requested operation."));
    }

    Call with(Map<String, String> routeParts, Version negotiated, Optional<Token> token) {
        return new Call(method, path, routeParts, query, headers, body, negotiated, token);
    }
}
