package io.emberkeep.cli.internal.command;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.Lookup;
import io.emberkeep.api.cloud.VolumeType;
import io.emberkeep.api.engine.Clouds.Choices;
import io.emberkeep.api.plan.RestoreWish;
import io.emberkeep.api.plan.RestoreWish.Target;
import io.emberkeep.api.run.Run;
import io.emberkeep.cli.internal.document.OutcomeDocuments;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands about restores. */
@Command(name = "restore", description = HelpTexts.RESTORE)
final class RestoreCommand {
    private final Session session;

    RestoreCommand(Session session) {
        this.session = session;
    }

    @Command(
            name = "create",
            description = HelpTexts.RESTORE_CREATE,
            customSynopsis = HelpTexts.RESTORE_CREATE_SYNOPSIS,
            footer = HelpTexts.RESTORE_CREATE_EXAMPLES)
    int create(@Parameters(paramLabel = "BACKUP", description = HelpTexts.ONE_BACKUP) String backup, @Mixin Where where)
            throws Exception {
        where.check();
        Catalogue seen = session.look();
        where.checkChoices(() -> session.engine().clouds().choices(seen.cloud()));
        Lookup lookup = new Lookup(seen);
        RestoreWish wish = new RestoreWish(seen.cloud(), lookup.backup(backup).id(), where.target(lookup));
        return new Execution(session).carryOut(seen, planner -> planner.restore(wish), this::restored);
    }

    private void restored(Run run) {
        Optional<String> volume = new Outcome(run).restoredVolume();
        session.answer(
                OutcomeDocuments.restored(run.id(), volume),
                page -> volume.ifPresent(id -> page.line(Messages.restored(id))));
    }

    /** Where the data go: to a volume to make, or onto one that exists. */
    static final class Where {
        @Option(names = "--new", paramLabel = "NAME", description = HelpTexts.NEW)
        private Optional<String> name = Optional.empty();

        @Option(names = "--type", paramLabel = "TYPE", description = HelpTexts.TYPE)
        private Optional<String> type = Optional.empty();

        @Option(names = "--zone", paramLabel = "ZONE", description = HelpTexts.ZONE)
        private Optional<String> zone = Optional.empty();

        @Option(names = "--onto", paramLabel = "VOLUME", description = HelpTexts.ONTO)
        private Optional<String> onto = Optional.empty();

        void check() {
            if (name.isPresent() == onto.isPresent()) {
                throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.NEW_OR_ONTO);
            }
            if (onto.isPresent() && (type.isPresent() || zone.isPresent())) {
                throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.ONLY_WITH_NEW);
            }
        }

        /** Asks the cloud only where a person has chosen something. */
        void checkChoices(Supplier<Choices> choices) {
            if (type.isPresent() || zone.isPresent()) {
                Choices offered = choices.get();
                type.ifPresent(wanted -> check(Messages.VOLUME_TYPE, wanted, names(offered.types())));
                zone.ifPresent(wanted -> check(Messages.ZONE, wanted, offered.zones()));
            }
        }

        private static List<String> names(List<VolumeType> types) {
            return types.stream().map(VolumeType::name).toList();
        }

        private static void check(String what, String wanted, List<String> offered) {
            if (!offered.contains(wanted)) {
                throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.notOffered(what, wanted, offered));
            }
        }

        Target target(Lookup lookup) {
            return onto.<Target>map(text -> new Target.ExistingVolume(
                            lookup.volume(text).volume().id()))
                    .orElseGet(() -> new Target.NewVolume(name.orElseThrow(), type, zone));
        }
    }
}
