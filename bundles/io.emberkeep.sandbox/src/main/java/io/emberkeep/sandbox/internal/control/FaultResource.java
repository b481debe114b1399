package io.emberkeep.sandbox.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.FaultRule;
import io.emberkeep.sandbox.internal.http.Faults;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.world.Ids;
import io.emberkeep.sandbox.internal.world.Refusal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ordering faults. */
final class FaultResource {
    private final Faults faults;

    FaultResource(Faults faults) {
        this.faults = faults;
    }

    Reply order(Call call) {
        FaultRule rule = rule(call.json());
        faults.order(rule);
        return Reply.json(201, view(rule));
    }

    Reply list(Call call) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        faults.ordered().forEach(rule -> list.add(view(rule)));
        return Reply.ok(list);
    }

    Reply cancelAll(Call call) {
        faults.cancelAll();
        return Reply.empty(204);
    }

    private static FaultRule rule(JsonNode wanted) {
        return new FaultRule(
                Ids.uuid(),
                text(wanted, "service"),
                text(wanted, "method"),
                Pattern.compile(wanted.path("path").asText("")),
                kind(wanted),
                wanted.path("skip").asInt(),
                wanted.path("times").asInt(1),
                wanted.path("status").asInt(503),
                text(wanted, "body").orElse("{}"),
                text(wanted, "retry_after").map(Integer::valueOf),
                Duration.ofMillis(wanted.path("delay_ms").asLong(60_000)),
                Duration.ofSeconds(wanted.path("skew_seconds").asLong()));
    }

    private static FaultRule.Kind kind(JsonNode wanted) {
        String name = wanted.path("kind").asText();
        try {
            return FaultRule.Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("There is no fault \"" + name + "\".");
        }
    }

    private ObjectNode view(FaultRule rule) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", rule.id());
        node.put("kind", rule.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        node.put("path", rule.path().pattern()).put("met", faults.met(rule.id()));
        return node.put("skip", rule.skip()).put("times", rule.times());
    }

    private static Optional<String> text(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name)).map(JsonNode::asText);
    }
}
