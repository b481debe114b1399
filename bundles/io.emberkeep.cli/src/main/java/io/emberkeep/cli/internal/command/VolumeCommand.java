package io.emberkeep.cli.internal.command;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.api.catalogue.KnownVolume;
import io.emberkeep.api.catalogue.Protection;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.cli.internal.document.CatalogueDocuments;
import io.emberkeep.cli.internal.text.VolumeTable;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Commands about volumes. */
@Command(name = "volume", description = HelpTexts.VOLUME)
final class VolumeCommand {
    private final Session session;

    VolumeCommand(Session session) {
        this.session = session;
    }

    @Command(name = "list", description = HelpTexts.VOLUME_LIST, footer = HelpTexts.VOLUME_LIST_EXAMPLES)
    int list(@Option(names = "--all-projects", description = HelpTexts.ALL_PROJECTS) boolean allProjects) {
        Map<Volume, Protection> volumes = protections(allProjects ? session.lookAtAllProjects() : session.look());
        session.answer(
                CatalogueDocuments.volumes(volumes), page -> new VolumeTable(session.times()).print(volumes, page));
        return ExitCode.DONE.code();
    }

    private Map<Volume, Protection> protections(Catalogue catalogue) {
        Map<String, ChainForest> forests = catalogue.forests();
        List<KnownVolume> present = catalogue.volumes().values().stream()
                .filter(known -> known.isPresent() && known.isLasting())
                .sorted(Comparator.comparing(
                                (KnownVolume known) -> known.volume().label())
                        .thenComparing(known -> known.volume().id()))
                .toList();
        Map<Volume, Protection> protections = new LinkedHashMap<>();
        Duration maximumAge = session.maximumAge();
        for (KnownVolume known : present) {
            String id = known.volume().id();
            ChainForest forest = forests.getOrDefault(id, new ChainForest(id, List.of(), List.of()));
            protections.put(
                    known.volume(), Protection.of(known, forest, catalogue.refreshedAt(), session.now(), maximumAge));
        }
        return protections;
    }
}
