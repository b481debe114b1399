package io.emberkeep.openstack.internal.keystone;

import java.time.Instant;
import java.util.List;

/**
 * What Keystone gave at a login.
 *
 * @param id the secret itself
 * @param renewAt when to log in again ahead of the end, by our own clock
 * @param expiresAt the end, by our own clock
 */
public record Token(
        String id,
        Instant renewAt,
        Instant expiresAt,
        String projectId,
        String projectName,
        String userName,
        List<String> roles,
        ServiceCatalogue catalogue) {

    boolean isDue(Instant now) {
        return !now.isBefore(renewAt);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    Token dueAt(Instant later) {
        return new Token(id, later, expiresAt, projectId, projectName, userName, roles, catalogue);
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "Token[project=" + projectId + ", expiresAt=" + expiresAt + "]";
    }
}
