package io.emberkeep.store.internal;

import io.emberkeep.api.cloud.Scope;
import java.util.Optional;

/** The projects that anything is known of; what they are called does not count for which one it is. */
final class Scopes {
    private Scopes() {}

    /** The number of a scope, which is made where there is none. */
    static long idOf(Session session, Scope scope) {
        session.update("""
            INSERT INTO scope (auth_url, region, project_id, project_name)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (auth_url, region, project_id) DO UPDATE SET project_name = excluded.project_name
            WHERE project_name <> excluded.project_name
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
