package io.emberkeep.openstack.internal.cinder;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What Cinder told the user about a resource in its user messages. */
record UserMessage(String resourceId, String text, Instant createdAt) {
    /** The texts about one resource, newest first. */
    static List<String> about(String resourceId, ServiceClient cinder) {
        // The filter came after the messages did, so an older cloud lists all of them.
        Map<String, String> query = Map.of("resource_uuid", resourceId);
        return cinder
                .all("/messages", query, "messages", UserMessage::of, "read the messages on " + resourceId)
                .stream()
                .filter(message -> message.resourceId().equals(resourceId))
                .sorted(Comparator.comparing(UserMessage::createdAt).reversed())
                .map(UserMessage::text)
                .toList();
    }

    private static UserMessage of(Fields json) {
        return new UserMessage(
                json.text("resource_uuid"),
                json.text("user_message"),
                json.instant("created_at").orElse(Instant.EPOCH));
    }
}
