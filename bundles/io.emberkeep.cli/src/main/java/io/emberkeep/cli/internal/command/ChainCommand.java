package io.emberkeep.cli.internal.command;

import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.api.catalogue.Lookup;
import io.emberkeep.api.cloud.Volume;
import io.emberkeep.cli.internal.document.CatalogueDocuments;
import io.emberkeep.cli.internal.text.ChainTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Commands about chains. */
@Command(name = "chain", description = HelpTexts.CHAIN)
final class ChainCommand {
    private final Session session;

    ChainCommand(Session session) {
        this.session = session;
    }

    @Command(name = "show", description = HelpTexts.CHAIN_SHOW, footer = HelpTexts.CHAIN_SHOW_EXAMPLES)
    int show(@Parameters(paramLabel = "VOLUME", description = HelpTexts.ONE_VOLUME) String text) {
        Catalogue seen = session.look();
        Volume volume = new Lookup(seen).volume(text).volume();
        ChainForest forest = seen.forest(volume.id());
        session.answer(
                CatalogueDocuments.chain(volume, forest),
                page -> new ChainTree(session.times()).print(volume.label(), forest, page));
        return ExitCode.DONE.code();
    }
}
