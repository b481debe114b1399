package io.emberkeep.sandbox.internal.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who a request comes from: a user, in a project unless the token has no scope. */
public record Token(
        String secret,
        List<String> methods,
        String userId,
        Optional<String> projectId,
        Set<String> roles,
        Optional<String> appCredentialId,
        Instant issuedAt,
        Instant expiresAt) {

    public boolean isAdmin() {
        return roles.contains("admin");
    }

    /** The project that the token is for; a token without one opens nothing but Keystone. */
    public String project() {
        return projectId.orElseThrow(Refusal::unauthorized);
    }

    /** What a new item of this project starts with. */
    public Birth birth(Instant now) {
        return new Birth(Ids.uuid(), project(), userId, now);
    }
}
