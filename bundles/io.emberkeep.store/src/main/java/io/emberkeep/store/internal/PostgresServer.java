package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.cloud.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** How we open PostgreSQL: patient, durable, and safe from listeners. */
final class PostgresServer implements Backend {
    /**
     * Nobody waits longer for a lock than for a SQLite file; a process that was stopped inside a transaction must not
     * keep others from a run for ever; and what is committed is on a disk, whatever the server is used to.
     */
    private static final String SETTINGS = """
        SET lock_timeout = '10s';
        SET idle_in_transaction_session_timeout = '10s';
        SELECT set_config('synchronous_commit', 'on', false)
        WHERE current_setting('synchronous_commit') IN ('off', 'local')
        """;

    /**
     * The driver's own log, held here because a logger that nobody holds forgets its level: it writes what fails on standard
     * error, beside the sentence that we make of the same failure.
     */
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    static {
        DRIVER.setLevel(Level.OFF);
    }

    private final PostgresAddress address;
    private final Optional<Secret> password;
    private final Path home;

    /**
     * Opens connections to a database.
     *
     * @param password absent where the password file of PostgreSQL's own tools has it, or none is needed
     * @param home where PostgreSQL's own tools keep a user's certificates
     */
    PostgresServer(PostgresAddress address, Optional<Secret> password, Path home) {
        this.address = address;
        this.password = password;
        this.home = home;
    }

    @Override
    public String location() {
        return address.text();
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public VersionMark version() {
        return new PostgresVersion(address.schema());
    }

    @Override
    public Connection connect() throws SQLException {
        Connection connection = new Driver().connect(url(), properties());
        try (Statement statement = connection.createStatement()) {
            statement.execute(SETTINGS);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private String url() {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(
                        address.hostInUrl(),
                        address.port(),
                        URLEncoder.encode(address.database(), StandardCharsets.UTF_8));
    }

    private Properties properties() {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, address.user());
        password.ifPresent(secret -> PGProperty.PASSWORD.set(properties, secret.value()));
        PGProperty.CURRENT_SCHEMA.set(properties, address.schema());
        PGProperty.APPLICATION_NAME.set(properties, "Emberkeep");
        PGProperty.CONNECT_TIMEOUT.set(properties, 10);
        PGProperty.SOCKET_TIMEOUT.set(properties, 60);
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        encrypt(properties);
        return properties;
    }

    /** Where nobody chose, only this computer is spoken to without knowing who answers. */
    private void encrypt(Properties properties) {
        String mode = address.sslMode().orElse(address.isThisComputer() ? "prefer" : "verify-full");
        PGProperty.SSL_MODE.set(properties, mode);
        address.files().forEach((name, path) -> properties.setProperty(name, path.toString()));
        boolean ownRoot = address.files().containsKey("sslrootcert")
                || Files.exists(home.resolve(".postgresql").resolve("root.crt"));
        if (mode.startsWith("verify") && !ownRoot) {
            PGProperty.SSL_FACTORY.set(properties, "org.postgresql.ssl.DefaultJavaSSLFactory");
        }
    }

    /** The schema is made when the first table is. */
    @Override
    public void prepare() {}

    @Override
    public EmberkeepException explain(SQLException failure) {
        return new PostgresFailures(address).explain(failure);
    }

    @Override
    public boolean isLost(SQLException failure) {
        return PostgresFailures.isLost(failure);
    }
}
