package io.emberkeep.ui.volumes.internal.volumes;

import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.Protection;
import io.emberkeep.api.cloud.Attachment;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.ui.common.facts.Described;
import io.emberkeep.ui.common.facts.Fact;
import io.emberkeep.ui.common.session.Project;
import io.emberkeep.ui.common.table.TextFilter;
import io.emberkeep.ui.common.text.Ages;
import io.emberkeep.ui.common.text.Folding;
import io.emberkeep.ui.common.text.Words;
import io.emberkeep.ui.volumes.internal.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A volume as the table shows it.
 *
 * @param sortName the name as it is sorted
 * @param subject what filters look through
 * @param goneAt present for a deleted volume of which a backup is left
 */
record VolumeRow(
        Volume volume, String sortName, TextFilter.Subject subject, Protection protection, Optional<Instant> goneAt)
        implements Described {

    static List<VolumeRow> of(Project project) {
        return project.volumes().stream()
                .map(known -> of(known, project.protection(known.volume().id())))
                .toList();
    }

    private static VolumeRow of(KnownVolume known, Protection protection) {
        Volume volume = known.volume();
        return new VolumeRow(
                volume, Folding.fold(volume.label()), subject(volume, protection), protection, known.goneAt());
    }

    private static TextFilter.Subject subject(Volume volume, Protection protection) {
        return TextFilter.Subject.of(Map.of(
                "name", volume.name(),
                "id", volume.id(),
                "server", servers(volume),
                "type", volume.type(),
                "zone", volume.zone(),
                "status", volume.rawStatus(),
                "is", Words.of(protection.state())));
    }

    String id() {
        return volume.id();
    }

    String servers() {
        return servers(volume);
    }

    private static String servers(Volume volume) {
        return volume.attachments().stream()
                .filter(Attachment::isAttached)
                .map(VolumeRow::server)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> server(Attachment attachment) {
        return attachment.serverName().or(() -> attachment.serverId().map(Words::shortId));
    }

    boolean passes(TextFilter filter) {
        return filter.matches(subject);
    }

    @Override
    public String title() {
        return Messages.FACTS_OF_VOLUME.formatted(volume.label());
    }

    @Override
    public List<Fact> facts(Ages ages) {
        return Stream.of(
                        Fact.ifKnown(Messages.NAME, Optional.of(volume.name())),
                        Fact.ifKnown(Messages.DESCRIPTION, volume.details().description()),
                        Stream.of(
                                new Fact(Messages.FACT_ID, volume.id()),
                                new Fact(Messages.PROTECTION, Words.of(protection.state()))),
                        Fact.ifKnown(
                                Messages.LAST_SUCCESS, protection.lastSuccess().map(ages::full)),
                        Stream.of(
                                new Fact(Messages.STATUS, volume.rawStatus()),
                                new Fact(Messages.SIZE, Integer.toString(volume.sizeGiB())),
                                new Fact(Messages.TYPE, volume.type()),
                                new Fact(Messages.ZONE, volume.zone()),
                                new Fact(Messages.BOOTABLE, Messages.yesOrNo(volume.bootable())),
                                new Fact(Messages.ENCRYPTED, Messages.yesOrNo(volume.encrypted()))),
                        Fact.ifKnown(Messages.CREATED, volume.createdAt().map(ages::full)),
                        Fact.ifKnown(
                                Messages.UPDATED, volume.details().updatedAt().map(ages::full)),
                        Fact.ifKnown(Messages.GONE, goneAt.map(ages::full)),
                        volume.attachments().stream().flatMap(attachment -> facts(attachment, ages)),
                        Fact.ifKnown(Messages.PROJECT, volume.projectId()),
                        Fact.ifKnown(Messages.USER_ID, volume.details().userId()),
                        Fact.ifKnown(Messages.HOST, volume.host()),
                        Fact.ifKnown(Messages.KEY_ID, volume.details().encryptionKeyId()),
                        Fact.each(Messages.METADATA, volume.metadata()),
                        Fact.each(Messages.OTHERS, volume.details().others()))
                .flatMap(facts -> facts)
                .toList();
    }

    private static Stream<Fact> facts(Attachment attachment, Ages ages) {
        return Stream.of(
                        Fact.ifKnown(Messages.SERVER, attachment.serverName()),
                        Fact.ifKnown(Messages.SERVER_ID, attachment.serverId()),
                        Fact.ifKnown(Messages.SERVER_STATUS, attachment.serverStatus()),
                        Fact.ifKnown(Messages.DEVICE, attachment.device()),
                        Fact.ifKnown(Messages.ATTACHMENT, how(attachment)),
                        Fact.ifKnown(Messages.ATTACHED, attachment.attachedAt().map(ages::full)))
                .flatMap(facts -> facts);
    }

    private static Optional<String> how(Attachment attachment) {
        return Optional.of(Stream.of(attachment.status(), attachment.mode())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", ")))
                .filter(text -> !text.isEmpty());
    }
}
