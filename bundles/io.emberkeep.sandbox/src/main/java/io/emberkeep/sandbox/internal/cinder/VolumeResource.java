package io.emberkeep.sandbox.internal.cinder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.storage.Cinder;
import io.emberkeep.sandbox.internal.storage.Volumes;
import io.emberkeep.sandbox.internal.world.Attachment;
import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.Image;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Volume;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** /volumes. */
final class VolumeResource {
    private static final Set<String> FIELDS = Set.of(
            "name",
            "display_name",
            "description",
            "display_description",
            "size",
            "availability_zone",
            "volume_type",
            "metadata",
            "snapshot_id",
            "source_volid",
            "backup_id",
            "imageRef",
            "image_id",
            "consistencygroup_id",
            "multiattach",
            "group_id",
            "OS-SCH-HNT:scheduler_hints");

    private final Cinder cinder;
    private final Policy policy;
    private final VolumeView view;
    private final Listing<Volume> listing;

    VolumeResource(Cinder cinder, Policy policy, Views views) {
        this.cinder = cinder;
        this.policy = policy;
        this.view = new VolumeView(views, cinder.world());
        this.listing = new Listing<>(
                views,
                "volumes",
                "Volume",
                cinder.world().volumes(),
                Map.of(
                        "name",
                                (volume, name) -> volume.label()
                                        .name()
                                        .filter(name::equals)
                                        .isPresent(),
                        "status", (volume, status) -> volume.status().toString().equals(status),
                        "bootable", (volume, yes) -> Boolean.parseBoolean(yes) == volume.isStartable(),
                        "availability_zone", (volume, zone) -> volume.zone().equals(zone)),
                Map.of(
                        "id", Comparator.comparing(Volume::id),
                        "name",
                                Comparator.comparing(
                                        volume -> volume.label().name().orElse("")),
                        "status", Comparator.comparing(volume -> volume.status().toString()),
                        "size", Comparator.comparing(Volume::size),
                        "created_at", Comparator.comparing(Volume::createdAt)));
    }

    Reply list(Call call) {
        return listing.page(call, false, volume -> view.summary(call, volume));
    }

    Reply detail(Call call) {
        return listing.page(call, true, volume -> view.detail(call, volume));
    }

    Reply show(Call call) {
        return wrapped(200, view.detail(call, volume(call)));
    }

    Reply create(Call call) {
        Form form = Form.of(call, "volume").allowOnly(FIELDS);
        Optional<Integer> size = form.size("size");
        Optional<Backup> backup =
                form.text("backup_id").map(id -> cinder.backups().get(call.token(), id));
        backup.ifPresent(cinder.restores()::checkAvailable);
        Volume.Source source =
                new Volume.Source(form.text("snapshot_id"), form.text("source_volid"), backup.map(Backup::id));
        policy.writer(call, "volume:create");
        Volumes.Wish wish = new Volumes.Wish(
                form.label(),
                size.or(() -> backup.map(from -> from.facts().size())),
                form.text("volume_type"),
                form.text("availability_zone"),
                source);
        Optional<Image> image = form.text("imageRef").map(this::image);
        Volume volume = cinder.volumes().create(call.token(), wish);
        image.ifPresent(from -> describe(volume, from));
        backup.ifPresent(from -> cinder.restores().whileCreating(from, volume));
        return wrapped(202, view.created(call, volume));
    }

    Reply update(Call call) {
        Form form = Form.of(call, "volume");
        Volume volume = volume(call);
        policy.writer(call, "volume:update");
        if (form.has("name")) {
            volume.label().rename(form.text("name").orElse(null));
        }
        if (form.has("description")) {
            volume.label().describe(form.text("description").orElse(null));
        }
        if (form.has("metadata")) {
            volume.label().replaceMetadata(form.texts("metadata"));
        }
        return wrapped(200, view.detail(call, volume));
    }

    Reply delete(Call call) {
        Volume volume = volume(call);
        policy.writer(call, "volume:delete");
        cinder.volumes()
                .delete(
                        volume,
                        call.parameter("cascade").map(Boolean::parseBoolean).orElse(false));
        return Reply.empty(202);
    }

    Reply act(Call call) {
        String action = call.json().fieldNames().next();
        JsonNode arguments = call.json().get(action);
        switch (action) {
            case "os-extend" ->
                cinder.volumes().extend(volume(call), arguments.path("new_size").asInt());
            case "os-attach" -> attach(call, volume(call), Form.of(call, action));
            case "os-detach" -> detach(volume(call));
            case "os-set_bootable" -> {
                volume(call).startable(arguments.path("bootable").asBoolean());
                return Reply.empty(200);
            }
            default ->
                throw Refusal.badRequest("There is no such action: " + action
                        + ". Verify the request body and Content-Type header and try again.");
        }
        return Reply.empty(202);
    }

    Reply metadata(Call call) {
        return metadataOf(volume(call));
    }

    Reply addMetadata(Call call) {
        Volume volume = volume(call);
        volume.label().metadata().putAll(new Texts(call, "metadata").read());
        return metadataOf(volume);
    }

    Reply replaceMetadata(Call call) {
        Volume volume = volume(call);
        volume.label().replaceMetadata(new Texts(call, "metadata").read());
        return metadataOf(volume);
    }

    Reply deleteMetadata(Call call) {
        Volume volume = volume(call);
        if (volume.label().metadata().remove(call.part("key")) == null) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "Metadata item was not found.");
        }
        return Reply.empty(200);
    }

    private void attach(Call call, Volume volume, Form form) {
        Attachment attachment =
                cinder.attachments().reserve(call.token(), volume, form.text("instance_uuid"), form.text("mode"));
        cinder.attachments().connect(attachment, form.text("mountpoint"));
        cinder.attachments().complete(attachment);
        volume.label().metadata().put("readonly", "False");
        volume.label().metadata().put("attached_mode", form.text("mode").orElse("rw"));
    }

    private void detach(Volume volume) {
        if (cinder.attachments().of(volume).isEmpty()) {
            throw Refusal.invalidVolume("Unable to detach volume. Volume status must be 'in-use' and attach_status must"
                    + " be 'attached' to detach.");
        }
        cinder.attachments().of(volume).forEach(cinder.attachments()::release);
        volume.label().metadata().keySet().removeAll(Set.of("readonly", "attached_mode"));
    }

    private Image image(String id) {
        return cinder.world()
                .images()
                .find(id)
                .orElseThrow(() -> Refusal.badRequest("Invalid image identifier or unable to access requested image."));
    }

    private static void describe(Volume volume, Image image) {
        volume.imageMetadata().putAll(image.properties());
        volume.imageMetadata().put("image_id", image.id());
        volume.imageMetadata().put("image_name", image.name());
    }

    private Volume volume(Call call) {
        return cinder.volumes().get(call.token(), call.part("id"));
    }

    private static Reply metadataOf(Volume volume) {
        return Reply.ok(
                Views.object().set("metadata", Views.object(volume.label().metadata())));
    }

    private static Reply wrapped(int status, ObjectNode node) {
        return Reply.json(status, Views.object().set("volume", node));
    }
}
