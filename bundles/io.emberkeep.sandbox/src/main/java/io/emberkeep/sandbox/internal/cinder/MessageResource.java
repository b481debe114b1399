package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.UserMessage;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

/** /messages. */
final class MessageResource {
    private static final Duration KEPT = Duration.ofDays(30);

    private final World world;
    private final Views views;
    private final Listing<UserMessage> listing;

    MessageResource(World world, Views views) {
        this.world = world;
        this.views = views;
        this.listing = new Listing<>(
                views,
                "messages",
                "Message",
                world.messages(),
                Map.of(
                        "resource_uuid", (message, id) -> message.resourceId().equals(id),
                        "resource_type",
                                (message, type) ->
                                        message.event().resourceType().equals(type),
                        "event_id", (message, code) -> message.event().code().equals(code),
                        "message_level", (message, level) -> level.equals("ERROR")),
                Map.of("created_at", Comparator.comparing(UserMessage::createdAt)));
    }

    Reply list(Call call) {
        return listing.page(call, false, message -> view(call, message));
    }

    Reply show(Call call) {
        return Reply.ok(Views.object().set("message", view(call, message(call))));
    }

    Reply delete(Call call) {
        world.messages().remove(message(call));
        return Reply.empty(204);
    }

    private UserMessage message(Call call) {
        String id = call.part("id");
        return world.messages().find(id).orElseThrow(() -> Refusal.notFound("Message", id));
    }

    private ObjectNode view(Call call, UserMessage message) {
        ObjectNode node = Views.object().put("id", message.id());
        node.put("event_id", message.event().code())
                .put("user_message", message.event().text());
        node.put("message_level", "ERROR").put("created_at", Views.time(message.createdAt()));
        node.put("guaranteed_until", Views.time(message.createdAt().plus(KEPT)));
        node.put("request_id", message.requestId());
        views.link(node, call, "messages", message.id());
        node.put("resource_type", message.event().resourceType());
        return node.put("resource_uuid", message.resourceId());
    }
}
