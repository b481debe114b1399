package io.emberkeep.store.internal;

import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.cloud.Volume;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The volumes of catalogues, present and gone. */
final class VolumeTable {
    private final Table table = new Table(
            "volume",
            List.of("scope_id", "id"),
            List.of(
                    "name",
                    "status",
                    "size_gib",
                    "type",
                    "zone",
                    "bootable",
                    "encrypted",
                    "created_at",
                    "project_id",
                    "host",
                    "attachments",
                    "metadata",
                    "consumes_quota",
                    "description",
                    "updated_at",
                    "user_id",
                    "encryption_key_id",
                    "others",
                    "gone_at",
                    "status_since",
                    "moved_at"));
    private final Json json;

    VolumeTable(Json json) {
        this.json = json;
    }

    void save(Session session, long scope, Collection<KnownVolume> volumes) {
        session.updateEach(table.upsert(), volumes, known -> values(scope, known));
    }

    /** Oldest first. */
    Map<String, KnownVolume> load(Session session, long scope) {
        Map<String, KnownVolume> volumes = new LinkedHashMap<>();
        session.list(
                        "SELECT id, %s FROM volume WHERE scope_id = ? ORDER BY created_at NULLS FIRST, id"
                                .formatted(String.join(", ", table.columns())),
                        this::read,
                        scope)
                .forEach(known -> volumes.put(known.volume().id(), known));
        return volumes;
    }

    private Object[] values(long scope, KnownVolume known) {
        Volume volume = known.volume();
        return new Object[] {
            scope,
            volume.id(),
            volume.name(),
            volume.rawStatus(),
            volume.sizeGiB(),
            volume.type(),
            volume.zone(),
            volume.bootable(),
            volume.encrypted(),
            volume.createdAt(),
            volume.projectId(),
            volume.host(),
            json.write(volume.attachments()),
            json.write(volume.metadata()),
            volume.consumesQuota(),
            volume.details().description(),
            volume.details().updatedAt(),
            volume.details().userId(),
            volume.details().encryptionKeyId(),
            json.others(volume.details()),
            known.goneAt(),
            known.statusSince(),
            known.movedAt()
        };
    }

    private KnownVolume read(Row row) {
        Volume volume = new Volume(
                row.text(),
                row.text(),
                row.text(),
                row.number(),
                row.text(),
                row.text(),
                row.flag(),
                row.flag(),
                row.optionalInstant(),
                row.optionalText(),
                row.optionalText(),
                json.attachments(row.text()),
                json.texts(row.text()),
                row.flag(),
                row.details(json));
        return new KnownVolume(volume, row.optionalInstant(), row.optionalInstant(), row.optionalInstant());
    }
}
