package io.emberkeep.store.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One transaction: statements with values as our records hold them, and rows as our records want them. */
final class Session {
    private static final int BATCH = 1000;

    private final Connection connection;
    private final Backend backend;

    Session(Connection connection, Backend backend) {
        this.connection = connection;
        this.backend = backend;
    }

    /** The words of this kind of database. */
    Dialect dialect() {
        return backend.dialect();
    }

    /** Runs a script of several statements. */
    void run(String script) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script);
        } catch (SQLException e) {
            throw backend.explain(e);
        }
    }

    /** Changes rows and tells how many. */
    int update(String sql, Object... values) {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw backend.explain(e);
        }
    }

    /** Runs one statement for each of many items. */
    <T> void updateEach(String sql, Iterable<T> items, Function<T, Object[]> values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (T item : items) {
                bind(statement, values.apply(item));
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw backend.explain(e);
        }
    }

    /** All rows that a query finds. */
    <T> List<T> list(String sql, Function<Row, T> reader, Object... values) {
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet results = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            Row row = new Row(results, backend);
            while (row.next()) {
                found.add(reader.apply(row));
            }
            return found;
        } catch (SQLException e) {
            throw backend.explain(e);
        }
    }

    /** The first row that a query finds. */
    <T> Optional<T> first(String sql, Function<Row, T> reader, Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, values);
        return statement;
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, stored(values[i]));
        }
    }

    private static Object stored(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(Session::stored).orElse(null);
            case Instant instant -> Moments.stored(instant);
            case Boolean flag -> flag ? 1 : 0;
            // Some databases hold no such character, and no name needs it.
            case String text -> text.replace('\0', '\uFFFD');
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }
}
