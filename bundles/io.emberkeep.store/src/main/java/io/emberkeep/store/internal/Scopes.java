package io.emberkeep.store.internal;

import io.emberkeep.api.cloud.Scope;
import java.util.Optional;

/** The projects that anything is known of; what they are called does not count for which one it is. */
final class Scopes {
    private Scopes() {}

    /** The number of a scope, which is made where there is none, and called as it is called now. */
    static long idOf(Session session, Scope scope) {
        // Asked first, because to insert it in vain would keep all others waiting that need the same row.
        return session.first(
                        "SELECT id FROM scope WHERE auth_url = ? AND region = ? AND project_id = ? AND project_name ="
                                + " ?",
                        Row::longNumber,
                        scope.authUrl(),
                        scope.region(),
                        scope.projectId(),
                        scope.projectName())
                .orElseGet(() -> make(session, scope));
    }

    private static long make(Session session, Scope scope) {
        session.update("""
            INSERT INTO scope (auth_url, region, project_id, project_name)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (auth_url, region, project_id) DO UPDATE SET project_name = excluded.project_name
            WHERE scope.project_name <> excluded.project_name
            """, scope.authUrl(), scope.region(), scope.projectId(), scope.projectName());
        return find(session, scope).orElseThrow();
    }

    /** The number of a scope that is known. */
    static Optional<Long> find(Session session, Scope scope) {
        return session.first(
                "SELECT id FROM scope WHERE auth_url = ? AND region = ? AND project_id = ?",
                Row::longNumber,
                scope.authUrl(),
                scope.region(),
                scope.projectId());
    }
}
