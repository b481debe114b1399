package io.emberkeep.cli.internal.command;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.catalogue.BackupNode;
import io.emberkeep.api.catalogue.CaptureMode;
import io.emberkeep.api.catalogue.Catalogue;
import io.emberkeep.api.catalogue.ChainForest;
import io.emberkeep.api.catalogue.Changes;
import io.emberkeep.api.catalogue.KnownBackup;
import io.emberkeep.api.catalogue.Lookup;
import io.emberkeep.api.engine.Catalogues.Look;
import io.emberkeep.api.plan.BackupWish;
import io.emberkeep.api.plan.DeleteWish;
import io.emberkeep.api.plan.StepText;
import io.emberkeep.api.run.Run;
import io.emberkeep.cli.internal.document.CatalogueDocuments;
import io.emberkeep.cli.internal.document.OutcomeDocuments;
import io.emberkeep.cli.internal.text.BackupTable;
import io.emberkeep.cli.internal.text.ChangeTable;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands about backups. */
@Command(name = "backup", description = HelpTexts.BACKUP)
final class BackupCommand {
    private final Session session;

    BackupCommand(Session session) {
        this.session = session;
    }

    @Command(name = "list", description = HelpTexts.BACKUP_LIST, footer = HelpTexts.BACKUP_LIST_EXAMPLES)
    int list(
            @Option(names = "--refresh", description = HelpTexts.REFRESH) boolean refresh,
            @Option(names = "--volume", paramLabel = "VOLUME", description = HelpTexts.OF_VOLUME)
                    Optional<String> volume,
            @Option(names = "--all-projects", description = HelpTexts.ALL_PROJECTS) boolean allProjects) {
        Catalogue catalogue = allProjects ? session.lookAtAllProjects() : seen(refresh);
        List<BackupNode> backups = Places.newestFirst(forests(catalogue, volume));
        session.answer(
                CatalogueDocuments.backups(backups), page -> table(catalogue).print(backups, page));
        return ExitCode.DONE.code();
    }

    private Catalogue seen(boolean refresh) {
        return refresh ? session.lookAndTell() : session.lastSeen();
    }

    private static Collection<ChainForest> forests(Catalogue catalogue, Optional<String> volume) {
        return volume.map(text -> new Lookup(catalogue).volume(text).volume().id())
                .map(id -> (Collection<ChainForest>) List.of(catalogue.forest(id)))
                .orElseGet(() -> catalogue.forests().values());
    }

    @Command(name = "changes", description = HelpTexts.BACKUP_CHANGES, footer = HelpTexts.BACKUP_CHANGES_EXAMPLES)
    int changes(
            @Option(
                            names = "--since",
                            paramLabel = "TIME",
                            converter = DurationConverter.class,
                            description = HelpTexts.CHANGES_SINCE)
                    Optional<Duration> since) {
        Look look = session.freshLook();
        Catalogue now = look.catalogue();
        Changes changes = since.map(time -> Changes.since(now.refreshedAt().minus(time), now))
                .orElse(look.changes());
        session.answer(
                CatalogueDocuments.changes(changes, now.refreshedAt()),
                page -> new ChangeTable(session.times()).print(changes, page));
        return ExitCode.DONE.code();
    }

    @Command(name = "create", description = HelpTexts.BACKUP_CREATE, footer = HelpTexts.BACKUP_CREATE_EXAMPLES)
    int create(
            @Parameters(arity = "1..*", paramLabel = "VOLUME", description = HelpTexts.VOLUMES) List<String> volumes,
            @ArgGroup Kind kind,
            @Option(
                            names = "--mode",
                            paramLabel = "MODE",
                            defaultValue = "direct",
                            converter = ModeConverter.class,
                            description = HelpTexts.MODE)
                    CaptureMode mode,
            @Option(names = "--name", paramLabel = "NAME", description = HelpTexts.BACKUP_NAME) Optional<String> name)
            throws Exception {
        Catalogue seen = session.look();
        Lookup lookup = new Lookup(seen);
        List<String> ids = volumes.stream()
                .map(text -> lookup.volume(text).volume().id())
                .distinct()
                .toList();
        BackupWish wish = new BackupWish(seen.cloud(), ids, Kind.of(Optional.ofNullable(kind)), mode, name);
        return new Execution(session).carryOut(seen, planner -> planner.backup(wish), run -> made(run, seen));
    }

    private void made(Run run, Catalogue before) {
        Catalogue now = session.lookAfter(run, before);
        List<BackupNode> backups = Places.of(new Outcome(run).madeBackups(), now);
        session.answer(
                OutcomeDocuments.made(run.id(), backups), page -> table(now).print(backups, page));
    }

    private BackupTable table(Catalogue seen) {
        return new BackupTable(session.times(), new StepText(Optional.of(seen)));
    }

    @Command(name = "delete", description = HelpTexts.BACKUP_DELETE, footer = HelpTexts.BACKUP_DELETE_EXAMPLES)
    int delete(
            @Parameters(arity = "1..*", paramLabel = "BACKUP", description = HelpTexts.BACKUPS) List<String> backups,
            @Option(names = "--with-descendants", description = HelpTexts.WITH_DESCENDANTS) boolean withDescendants,
            @Option(
                            names = "--after",
                            paramLabel = "TIME",
                            converter = DurationConverter.class,
                            description = HelpTexts.AFTER)
                    Optional<Duration> after)
            throws Exception {
        Catalogue seen = session.look();
        Lookup lookup = new Lookup(seen);
        List<String> ids = backups.stream()
                .map(lookup::backup)
                .map(KnownBackup::id)
                .distinct()
                .toList();
        DeleteWish wish = new DeleteWish(seen.cloud(), ids, withDescendants, after.orElse(Duration.ZERO));
        return new Execution(session).carryOut(seen, planner -> planner.delete(wish), run -> deleted(run, seen));
    }

    private void deleted(Run run, Catalogue before) {
        List<String> ids = new Outcome(run).deletedBackups();
        session.lookAfter(run, before);
        session.answer(OutcomeDocuments.deleted(run.id(), ids), page -> page.line(Messages.deleted(ids.size())));
    }

    @Command(name = "hold", description = HelpTexts.BACKUP_HOLD, footer = HelpTexts.BACKUP_HOLD_EXAMPLES)
    int hold(
            @Parameters(arity = "1..*", paramLabel = "BACKUP", description = HelpTexts.BACKUPS) List<String> backups,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, description = HelpTexts.REASON)
                    String reason) {
        if (reason.isBlank()) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.HOLD_NEEDS_REASON);
        }
        return change(
                backups, Messages.HELD, id -> session.engine().catalogues().hold(session.cloud(), id, reason));
    }

    @Command(name = "release", description = HelpTexts.BACKUP_RELEASE, footer = HelpTexts.BACKUP_RELEASE_EXAMPLES)
    int release(
            @Parameters(arity = "1..*", paramLabel = "BACKUP", description = HelpTexts.BACKUPS) List<String> backups) {
        return change(
                backups, Messages.RELEASED, id -> session.engine().catalogues().release(session.cloud(), id));
    }

    /** Changes what the store knows of backups and answers with them; the cloud is not asked for it. */
    private int change(List<String> backups, String done, Consumer<String> change) {
        Catalogue seen = session.lastSeen();
        Lookup lookup = new Lookup(seen);
        List<String> ids = backups.stream()
                .map(lookup::backup)
                .map(KnownBackup::id)
                .distinct()
                .toList();
        if (!session.options().dryRun()) {
            ids.forEach(change);
            session.say(done.formatted(ids.size()));
        }
        Catalogue now = session.engine().catalogues().known(seen.cloud()).orElse(seen);
        List<BackupNode> nodes = Places.of(ids, now);
        session.answer(CatalogueDocuments.backups(nodes), page -> table(now).print(nodes, page));
        return ExitCode.DONE.code();
    }

    /** Full, incremental, or whichever can work. */
    static final class Kind {
        @Option(names = "--full", description = HelpTexts.FULL)
        private boolean full;

        @Option(names = "--incremental", description = HelpTexts.INCREMENTAL)
        private boolean incremental;

        @Option(names = "--auto", description = HelpTexts.AUTO)
        private boolean auto;

        static BackupWish.Kind of(Optional<Kind> chosen) {
            if (chosen.filter(kind -> kind.full).isPresent()) {
                return BackupWish.Kind.FULL;
            }
            return chosen.filter(kind -> kind.incremental).isPresent()
                    ? BackupWish.Kind.INCREMENTAL
                    : BackupWish.Kind.AUTOMATIC;
        }
    }
}
