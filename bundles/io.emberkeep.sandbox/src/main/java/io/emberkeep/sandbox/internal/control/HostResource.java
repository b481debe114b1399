package io.emberkeep.sandbox.internal.control;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.emberkeep.sandbox.internal.http.Call;
import io.emberkeep.sandbox.internal.http.Reply;
import io.emberkeep.sandbox.internal.storage.BackupHost;
import io.emberkeep.sandbox.internal.storage.Cinder;
import io.emberkeep.sandbox.internal.world.Backup;
import io.emberkeep.sandbox.internal.world.Refusal;

/** What happens behind Cinder: its backup services, and the truth about a backup. */
final class HostResource {
    private final Cinder cinder;

    HostResource(Cinder cinder) {
        this.cinder = cinder;
    }

    Reply kill(Call call) {
        host(call).kill();
        return Reply.empty(204);
    }

    Reply restart(Call call) {
        cinder.backups().restart(host(call));
        return Reply.empty(204);
    }

    /** What Cinder's API keeps to itself. */
    Reply backup(Call call) {
        Backup backup = find(call);
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", backup.id());
        node.put("parent_id", backup.facts().parentId().orElse(null));
        node.put("host", backup.host().orElse(null)).put("image", backup.image().orElse(null));
        long stored = backup.host()
                .flatMap(cinder.hosts()::named)
                .map(host -> host.driver().stored(backup))
                .orElse(0L);
        return Reply.ok(node.put("stored_bytes", stored));
    }

    /** Cinder's database forgets a backup whose bytes are still there. */
    Reply lose(Call call) {
        cinder.records().lose(find(call));
        return Reply.empty(204);
    }

    private Backup find(Call call) {
        String id = call.part("id");
        return cinder.world().backups().find(id).orElseThrow(() -> Refusal.notFound("Backup", id));
    }

    private BackupHost host(Call call) {
        String name = call.part("host");
        return cinder.hosts().named(name).orElseThrow(() -> Refusal.notFound("Host", name));
    }
}
