package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.storage.Cinder;
import io.emberkeep.sandbox.internal.world.Attachment;
import io.emberkeep.sandbox.internal.world.Volume;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** /attachments. */
final class AttachmentResource {
    private static final int MODE_SINCE = 54;

    private final Cinder cinder;
    private final Policy policy;
    private final Listing<Attachment> listing;

    AttachmentResource(Cinder cinder, Policy policy, Views views) {
        this.cinder = cinder;
        this.policy = policy;
        this.listing = new Listing<>(
                views,
                "attachments",
                "Attachment",
                cinder.world().attachments(),
                Map.of(
                        "volume_id", (attachment, id) -> attachment.volumeId().equals(id),
                        "instance_id",
                                (attachment, id) ->
                                        attachment.serverId().filter(id::equals).isPresent()),
                Map.of("id", Comparator.comparing(Attachment::id)));
    }

    Reply list(Call call) {
        return listing.page(call, false, AttachmentResource::summary);
    }

    Reply detail(Call call) {
        return listing.page(call, true, attachment -> detail(attachment));
    }

    Reply show(Call call) {
        return wrapped(cinder.attachments().get(call.token(), call.part("id")));
    }

    Reply create(Call call) {
        Set<String> fields = new HashSet<>(Set.of("volume_uuid", "instance_uuid", "connector"));
        if (call.version().atLeast(MODE_SINCE)) {
            fields.add("mode");
        }
        Form form = Form.of(call, "attachment").require("volume_uuid").allowOnly(fields);
        Volume volume =
                cinder.volumes().get(call.token(), form.text("volume_uuid").orElseThrow());
        policy.writer(call, "volume:attachment_create");
        return wrapped(
                cinder.attachments().reserve(call.token(), volume, form.text("instance_uuid"), form.text("mode")));
    }

    Reply update(Call call) {
        Form.of(call, "attachment").require("connector");
        Attachment attachment = cinder.attachments().get(call.token(), call.part("id"));
        policy.writer(call, "volume:attachment_update");
        JsonNode mountpoint = call.json().get("attachment").get("connector").get("mountpoint");
        cinder.attachments().connect(attachment, Optional.ofNullable(mountpoint).map(JsonNode::asText));
        return wrapped(attachment);
    }

    Reply complete(Call call) {
        Form.of(call, "os-complete");
        cinder.attachments().complete(cinder.attachments().get(call.token(), call.part("id")));
        return Reply.empty(204);
    }

    Reply delete(Call call) {
        Attachment attachment = cinder.attachments().get(call.token(), call.part("id"));
        policy.writer(call, "volume:attachment_delete");
        cinder.attachments().delete(attachment);
        ObjectNode body = Views.object();
        ArrayNode rest = body.putArray("attachments");
        cinder.world()
                .attachments()
                .all()
                .filter(other -> other.volumeId().equals(attachment.volumeId()))
                .forEach(other -> rest.add(summary(other)));
        return Reply.ok(body);
    }

    private static ObjectNode summary(Attachment attachment) {
        return Views.object()
                .put("id", attachment.id())
                .put("status", attachment.attachedAt().isPresent() ? "attached" : "reserved")
                .put("instance", attachment.serverId().orElse(null))
                .put("volume_id", attachment.volumeId());
    }

    private static ObjectNode detail(Attachment attachment) {
        ObjectNode node = summary(attachment);
        node.put("attached_at", attachment.attachedAt().map(Views::time).orElse(""));
        node.put("detached_at", "");
        node.put("attach_mode", attachment.mode().orElse("null"));
        ObjectNode info = node.putObject("connection_info");
        attachment.connection().forEach(info::putPOJO);
        return node;
    }

    private static Reply wrapped(Attachment attachment) {
        return Reply.ok(Views.object().set("attachment", detail(attachment)));
    }
}
