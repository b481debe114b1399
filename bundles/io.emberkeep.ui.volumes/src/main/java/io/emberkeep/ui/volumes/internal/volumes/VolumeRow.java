package io.emberkeep.ui.volumes.internal.volumes;

import io.emberkeep.api.catalogue.Protection;
import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.common.table.TextFilter;
import io.emberkeep.ui.common.text.Folding;
import io.emberkeep.ui.common.text.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A volume as the table shows it.
 *
 * @param sortName the name as it is sorted
 * @param goneAt present for a deleted volume of which a backup is left
 */
record VolumeRow(Volume volume, String sortName, Protection protection, Optional<Instant> goneAt) {

    static List<VolumeRow> of(Project project) {
        return project.volumes().stream()
                .map(known -> new VolumeRow(
                        known.volume(),
                        Folding.fold(known.volume().label()),
                        project.protection(known.volume().id()),
                        known.goneAt()))
                .toList();
    }

    String id() {
        return volume.id();
    }

    String servers() {
        return volume.attachments().stream()
                .map(VolumeRow::server)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> server(Attachment attachment) {
        return attachment.serverName().or(() -> attachment.serverId().map(Words::shortId));
    }

    boolean passes(TextFilter filter) {
        return filter.matches(
                volume.name(),
                volume.id(),
                servers(),
                volume.type(),
                volume.zone(),
                volume.rawStatus(),
                Words.of(protection.state()));
    }
}
