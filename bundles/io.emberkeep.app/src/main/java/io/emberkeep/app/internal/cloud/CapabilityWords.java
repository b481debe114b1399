package io.emberkeep.app.internal.cloud;

import io.emberkeep.api.cloud.Capability;
import io.emberkeep.api.cloud.Capability.Answer;
import java.util.Locale;
import java.util.Map;

/** What the subjects of capabilities mean to a person who wants backups. */
final class CapabilityWords {
    private static final Map<String, String> TITLES = Map.of(
            "administrator", "Administrator's view",
            "backup metadata", "Notes on backups",
            "backup hosts", "State of backup hosts",
            "user messages", "Reasons of failures",
            "compute service", "Names of servers",
            "block storage version", "Block storage interface");

    private static final Map<String, String> WHEN_NOT = Map.of(
            "administrator",
            "Not with this credential: only its own project is seen.",
            "backup metadata",
            "Not here: what Emberkeep must know of a backup goes into its name.",
            "backup service",
            "Not here: backups can be neither made nor restored.",
            "backup hosts",
            "No host that makes backups is up.",
            "user messages",
            "Not here: why something failed is known only by its state.",
            "compute service",
            "Not with this credential: servers are shown by their ids.",
            "zones",
            "Not with this credential: a restore goes to the zone of the original.",
            "volume types",
            "Not with this credential: a restore gets the type of the original.");

    private static final Map<String, String> WHEN_YES = Map.of(
            "administrator", "All projects can be seen.",
            "backup metadata", "Emberkeep writes them on its own backups.",
            "backup service", "Backups can be made and restored.",
            "user messages", "The cloud tells why something failed.",
            "compute service", "Volumes are shown with the server that uses them.");

    private CapabilityWords() {}

    static String title(String subject) {
        return TITLES.getOrDefault(subject, subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1));
    }

    static String meaning(Capability capability) {
        if (capability.answer() == Answer.UNKNOWN) {
            return "Could not be found out with this credential.";
        }
        return capability.answer() == Answer.YES ? yes(capability) : no(capability);
    }

    private static String yes(Capability capability) {
        return WHEN_YES.getOrDefault(capability.subject(), capability.value());
    }

    private static String no(Capability capability) {
        return WHEN_NOT.getOrDefault(
                capability.subject(), capability.value().isEmpty() ? "Not with this credential." : capability.value());
    }
}
