package io.emberkeep.app.internal.cloud;

import io.emberkeep.api.cloud.Capability;
import io.emberkeep.api.cloud.Capability.Answer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the subjects of capabilities mean to a person who wants backups. */
final class CapabilityWords {
    private static final String FORBIDDEN = ": HTTP 403";
    private static final String READER = "reader";
    private static final String READS_ONLY = "%s, which may look and change nothing";

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

    private static final Map<String, String> WHEN_FORBIDDEN = Map.of(
            "backup service",
            "Not with this credential: it may not see the project's backups.",
            "backup hosts",
            "Not with this credential: only an administrator sees them.",
            "user messages",
            "Not with this credential: why something failed is known only by its state.");

    private static final Map<String, String> WHEN_YES = Map.of(
            "administrator", "All projects can be seen.",
            "backup metadata", "Emberkeep writes them on its own backups.",
            "backup service", "Shows the project's backups. Making one was not tried.",
            "user messages", "The cloud tells why something failed.",
            "compute service", "Volumes are shown with the server that uses them.");

    private CapabilityWords() {}

    static String title(String subject) {
        return TITLES.getOrDefault(subject, subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1));
    }

    static String meaning(Capability capability) {
        if (isForbidden(capability)) {
            return Optional.ofNullable(WHEN_FORBIDDEN.get(capability.subject())).orElseGet(() -> no(capability));
        }
        return switch (capability.answer()) {
            case YES -> yes(capability);
            case NO -> no(capability);
            case UNKNOWN -> "Could not be found out with this credential.";
        };
    }

    /** The answer as it concerns a person: what the credential may not ask for is denied to it. */
    static Answer answer(Capability capability) {
        return isForbidden(capability) ? Answer.NO : capability.answer();
    }

    /** Whether it is unknown because the credential may not ask. */
    static boolean isForbidden(Capability capability) {
        return capability.answer() == Answer.UNKNOWN && capability.evidence().endsWith(FORBIDDEN);
    }

    /** Whether these are roles that may change nothing. */
    static boolean mayOnlyRead(Capability roles) {
        return roles.value().equalsIgnoreCase(READER);
    }

    private static String yes(Capability capability) {
        if (capability.subject().equals("roles") && mayOnlyRead(capability)) {
            return READS_ONLY.formatted(capability.value());
        }
        return WHEN_YES.getOrDefault(capability.subject(), capability.value());
    }

    private static String no(Capability capability) {
        return WHEN_NOT.getOrDefault(
                capability.subject(), capability.value().isEmpty() ? "Not with this credential." : capability.value());
    }
}
