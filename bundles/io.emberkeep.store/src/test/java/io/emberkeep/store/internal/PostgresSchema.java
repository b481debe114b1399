package io.emberkeep.store.internal;

import io.emberkeep.api.store.Store;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A schema on a real PostgreSQL, another one for each test. */
final class PostgresSchema implements BeforeEachCallback {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private PostgresCluster cluster;
    private String name;

    @Override
    public void beforeEach(ExtensionContext context) {
        cluster = PostgresCluster.of(context);
        name = "test_" + NUMBER.incrementAndGet();
    }

    PostgresCluster cluster() {
        return cluster;
    }

    String name() {
        return name;
    }

    String location() {
        return location("emberkeep", "localhost", "&sslmode=disable");
    }

    String location(String user, String host, String options) {
        return "postgresql://%s@%s:%d/emberkeep?schema=%s%s".formatted(user, host, cluster.port(), name, options);
    }

    Store open() {
        return TestStores.open(location());
    }

    PostgresServer server() {
        PostgresAddress address = new PostgresUrl("nobody").read(location().substring("postgresql:".length()));
        return new PostgresServer(address, Optional.empty(), Path.of("/nowhere"));
    }

    Database database() {
        return new Database(server());
    }

    /** Runs statements on a connection of their own, beside everything else. */
    void execute(String... statements) throws SQLException {
        try (var connection = server().connect();
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
