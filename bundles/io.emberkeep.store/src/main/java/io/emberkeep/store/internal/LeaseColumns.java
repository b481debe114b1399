package io.emberkeep.store.internal;

import java.time.Duration;
import java.util.Optional;

/**
 * Who may work on a run, and until when by the database's clock. A lease that ended stays its owner's until another
 * takes it.
 */
final class LeaseColumns {
    boolean take(Session session, String run, String owner, Duration lease) {
        return session.update("""
            UPDATE run SET lease_owner = ?, lease_until = %s + ?
            WHERE id = ? AND is_open = 1 AND (lease_owner IS NULL OR lease_until <= %s)
            """.formatted(now(session), now(session)), owner, lease.toMillis(), run) == 1;
    }

    boolean renew(Session session, String run, String owner, Duration lease) {
        return session.update(
                        "UPDATE run SET lease_until = %s + ? WHERE id = ? AND lease_owner = ?".formatted(now(session)),
                        lease.toMillis(),
                        run,
                        owner)
                == 1;
    }

    boolean release(Session session, String run, String owner) {
        return session.update(
                        "UPDATE run SET lease_owner = NULL, lease_until = NULL WHERE id = ? AND lease_owner = ?",
                        run,
                        owner)
                == 1;
    }

    /** Who works on a run now. */
    Optional<String> holder(Session session, String run) {
        return session.first(
                "SELECT lease_owner FROM run WHERE id = ? AND lease_until > %s".formatted(now(session)),
                Row::text,
                run);
    }

    /** Whose lease it is or was last, also where it has ended. */
    Optional<String> owner(Session session, String run) {
        return session.first("SELECT lease_owner FROM run WHERE id = ? AND lease_owner IS NOT NULL", Row::text, run);
    }

    private static String now(Session session) {
        return session.dialect().now();
    }
}
