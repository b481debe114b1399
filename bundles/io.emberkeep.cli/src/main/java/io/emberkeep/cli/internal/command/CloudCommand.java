package io.emberkeep.cli.internal.command;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.ProfileText;
import io.emberkeep.api.cloud.Safeguard;
import io.emberkeep.api.engine.CloudReport;
import io.emberkeep.api.engine.Clouds;
import io.emberkeep.cli.internal.document.CloudDocuments;
import io.emberkeep.cli.internal.text.CloudText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    int check(
            @Parameters(arity = "0..1", paramLabel = "NAME", description = HelpTexts.CLOUD_NAME)
                    Optional<String> name) {
        CloudReport report = session.engine().clouds().check(name.orElseGet(session::cloud));
        session.answer(CloudDocuments.report(report), page -> new CloudText().print(report, page));
        return ExitCode.DONE.code();
    }

    @Command(name = "import", description = HelpTexts.CLOUD_IMPORT, footer = HelpTexts.CLOUD_IMPORT_EXAMPLES)
    int add(
            @Parameters(paramLabel = "FILE", description = HelpTexts.CLOUD_FILE) Path file,
            @Option(names = "--name", paramLabel = "NAME", description = HelpTexts.CLOUD_NEW_NAME)
                    Optional<String> name) {
        Clouds clouds = session.engine().clouds();
        ProfileText.Reading read = clouds.read(text(file), file.toString());
        if (name.isPresent() && read.profiles().size() > 1) {
            throw new EmberkeepException(
                    ErrorKind.INVALID_INPUT,
                    Messages.oneNameForMany(file, read.profiles().size()));
        }
        List<CloudProfile> profiles = read.profiles().stream()
                .map(profile -> name.map(profile::named).orElse(profile))
                .toList();
        if (!session.options().dryRun()) {
            clouds.add(profiles);
        }
        tell(file, profiles, read.leftOut());
        Function<String, Safeguard> safeguards = clouds::safeguard;
        session.answer(
                CloudDocuments.clouds(profiles, safeguards), page -> new CloudText().print(profiles, safeguards, page));
        return ExitCode.DONE.code();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.unreadable(file, unreadable), unreadable);
        }
    }

    private void tell(Path file, List<CloudProfile> profiles, List<String> leftOut) {
        if (!session.options().dryRun()) {
            session.say(
                    Messages.imported(profiles.size(), session.engine().clouds().savedLocation()));
        }
        if (!leftOut.isEmpty()) {
            session.say(Messages.leftOut(file, leftOut));
        }
        profiles.stream()
                .filter(profile -> profile.credential().secret().isInVault())
                .forEach(profile -> session.say(Messages.secretNotThere(profile.name(), file)));
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
