package io.emberkeep.cli.internal.command;

import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.engine.CloudReport;
import io.emberkeep.cli.internal.document.CloudDocuments;
import io.emberkeep.cli.internal.text.CloudText;
import java.util.List;
import picocli.CommandLine.Command;
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
        session.answer(CloudDocuments.clouds(clouds), page -> new CloudText().print(clouds, page));
        session.engine().clouds().problems().forEach(problem -> session.say(problem.sentence()));
        return ExitCode.DONE.code();
    }

    @Command(name = "check", description = HelpTexts.CLOUD_CHECK, footer = HelpTexts.CLOUD_CHECK_EXAMPLES)
    int check(@Parameters(paramLabel = "NAME", description = HelpTexts.CLOUD_NAME) String name) {
        CloudReport report = session.engine().clouds().check(name);
        session.answer(CloudDocuments.report(report), page -> new CloudText().print(report, page));
        return ExitCode.DONE.code();
    }
}
