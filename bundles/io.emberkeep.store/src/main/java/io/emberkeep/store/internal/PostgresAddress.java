package io.emberkeep.store.internal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which PostgreSQL database holds a store, and how safely it is spoken to.
 *
 * @param host a name, an IPv4 address, or an IPv6 address without brackets
 * @param schema the schema that holds the tables
 * @param sslMode the driver's own word; absent where nobody chose
 * @param files paths to certificates, by the driver's own names
 */
record PostgresAddress(
        String host,
        int port,
        String database,
        String user,
        String schema,
        Optional<String> sslMode,
        Map<String, Path> files) {
    /** Where PostgreSQL listens if nobody says otherwise. */
    static final int USUAL_PORT = 5432;

    /** The schema where nobody names one. */
    static final String USUAL_SCHEMA = "emberkeep";

    /** For people, and to know a store again; there is no password in it. */
    String text() {
        return "postgresql://%s@%s%s/%s%s"
                .formatted(
                        user,
                        hostInUrl(),
                        port == USUAL_PORT ? "" : ":" + port,
                        database,
                        schema.equals(USUAL_SCHEMA) ? "" : "?schema=" + schema);
    }

    /** The host as it stands before a port. */
    String hostInUrl() {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    /** Whether nobody can listen in between. */
    boolean isThisComputer() {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
