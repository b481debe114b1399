package io.emberkeep.sandbox.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.storage.Cinder;
import io.emberkeep.sandbox.internal.world.Directory;
import io.emberkeep.sandbox.internal.world.Pace;
import io.emberkeep.sandbox.internal.world.ParentRule;
import io.emberkeep.sandbox.internal.world.Refusal;
import io.emberkeep.sandbox.internal.world.Settings;
import io.emberkeep.sandbox.internal.world.World;
import java.time.Duration;
import java.util.Locale;

/** The cloud as a whole: what is in it, how fast it is, and how it differs from others. */
final class WorldResource {
    private final Cinder cinder;
    private final World world;
    private final Runnable save;

    WorldResource(Cinder cinder, Runnable save) {
        this.cinder = cinder;
        this.world = cinder.world();
        this.save = save;
    }

    Reply show(Call call) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("pace", world.timeline().pace().factor());
        node.put("skew_seconds", world.clock().skew().toSeconds());
        node.put("parent_rule", world.settings().parentRule().name().toLowerCase(Locale.ROOT));
        node.put("readers_may_write", world.settings().readersMayWrite());
        node.put("token_seconds", world.settings().tokenLife().toSeconds());
        node.put("volumes", world.volumes().all().count());
        node.put("backups", world.backups().all().count());
        node.put("bytes_held", world.pool().bytesHeld());
        ObjectNode hosts = node.putObject("hosts");
        cinder.hosts()
                .all()
                .forEach(host -> hosts.putObject(host.name())
                        .put("zone", host.zone())
                        .put("up", host.isUp())
                        .put("waiting", host.waiting()));
        return Reply.ok(node);
    }

    /** Changes what is named, and leaves the rest. */
    Reply change(Call call) {
        JsonNode wanted = call.json();
        if (wanted.has("pace")) {
            world.timeline().pace(new Pace(wanted.get("pace").asDouble()));
        }
        if (wanted.has("skew_seconds")) {
            world.skew(Duration.ofSeconds(wanted.get("skew_seconds").asLong()));
        }
        Settings now = world.settings();
        String rule = wanted.path("parent_rule").asText(now.parentRule().name());
        world.settings(new Settings(
                ParentRule.valueOf(rule.toUpperCase(Locale.ROOT)),
                wanted.path("readers_may_write").asBoolean(now.readersMayWrite()),
                Duration.ofSeconds(
                        wanted.path("token_seconds").asLong(now.tokenLife().toSeconds()))));
        return show(call);
    }

    Reply revokeTokens(Call call) {
        world.tokens().revokeAll();
        return Reply.empty(204);
    }

    Reply scale(Call call) {
        JsonNode wanted = call.json();
        String name = wanted.path("project").asText("demo");
        Directory.Project project =
                world.directory().projectNamed(name).orElseThrow(() -> Refusal.notFound("Project", name));
        String user = world.directory().userNamed("demo").orElseThrow().id();
        new Scale(cinder)
                .make(
                        project,
                        user,
                        wanted.path("volumes").asInt(),
                        wanted.path("backups_of_each").asInt());
        return show(call);
    }

    Reply save(Call call) {
        save.run();
        return Reply.empty(204);
    }
}
