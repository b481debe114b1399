package io.emberkeep.cli.internal.command;

import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.engine.CloudReport;
import io.emberkeep.api.engine.Clouds;
import io.emberkeep.cli.internal.document.CloudDocuments;
import io.emberkeep.cli.internal.text.CloudText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands about clouds. */
@Command(name = "cloud", description = HelpTexts.CLOUD)
final class CloudCommand {
    private final Session session;

    CloudCommand(Session session) {
        this.session = session;
    }

    @Command(name = "list", description = HelpTexts.CLOUD_LIST, footer = HelpTexts.CLOUD_LIST_EXAMPLES)
    int list() {
        List<CloudProfile> clouds = session.engine().clouds().list();
        Function<String, Safeguard> safeguards = session.engine().clouds()::safeguard;
        session.answer(
                CloudDocuments.clouds(clouds, safeguards), page -> new CloudText().print(clouds, safeguards, page));
        session.engine().clouds().problems().forEach(problem -> session.say(problem.sentence()));
        return ExitCode.DONE.code();
    }

    @Command(name = "check", description = HelpTexts.CLOUD_CHECK, footer = HelpTexts.CLOUD_CHECK_EXAMPLES)
    int check(@Parameters(paramLabel = "NAME", description = HelpTexts.CLOUD_NAME) String name) {
        CloudReport report = session.engine().clouds().check(name);
        session.answer(CloudDocuments.report(report), page -> new CloudText().print(report, page));
        return ExitCode.DONE.code();
    }

    @Command(name = "protect", description = HelpTexts.CLOUD_PROTECT, footer = HelpTexts.CLOUD_PROTECT_EXAMPLES)
    int protect(
            @Parameters(paramLabel = "NAME", description = HelpTexts.CLOUD_NAME) String name,
            @Option(names = "--read-only", negatable = true, description = HelpTexts.READ_ONLY)
                    Optional<Boolean> readOnly,
            @Option(
                            names = "--band",
                            paramLabel = "COLOUR",
                            converter = BandColourConverter.class,
                            description = HelpTexts.BAND)
                    Optional<BandColour> band,
            @Option(names = "--word", paramLabel = "TEXT", description = HelpTexts.BAND_WORD) Optional<String> word) {
        Clouds clouds = session.engine().clouds();
        String cloud = clouds.choose(Optional.of(name)).name();
        Safeguard before = clouds.safeguard(cloud);
        Safeguard wanted = new Safeguard(
                readOnly.orElse(before.readOnly()),
                band.map(colour -> colour.band(word)).orElseGet(before::band));
        if (!wanted.equals(before) && !session.options().dryRun()) {
            clouds.protect(cloud, wanted);
        }
        session.answer(CloudDocuments.safeguard(wanted), page -> new CloudText().print(cloud, wanted, page));
        return ExitCode.DONE.code();
    }
}
