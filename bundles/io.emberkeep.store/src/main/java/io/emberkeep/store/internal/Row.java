package io.emberkeep.store.internal;

import io.emberkeep.api.cloud.Details;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** One row of a result, read column by column from the left, in the order in which a record wants them. */
final class Row {
    private final ResultSet results;
    private final Backend backend;
    private int column;

    Row(ResultSet results, Backend backend) {
        this.results = results;
        this.backend = backend;
    }

    boolean next() throws SQLException {
        column = 0;
        return results.next();
    }

    String text() {
        return get(results::getString);
    }

    Optional<String> optionalText() {
        return Optional.ofNullable(text());
    }

    int number() {
        return get(results::getInt);
    }

    long longNumber() {
        return get(results::getLong);
    }

    boolean flag() {
        return number() != 0;
    }

    Instant instant() {
        return Moments.instant(longNumber());
    }

    Optional<Instant> optionalInstant() {
        long stored = longNumber();
        return get(at -> results.wasNull(), 0) ? Optional.empty() : Optional.of(Moments.instant(stored));
    }

    Details details(Json json) {
        return new Details(
                optionalText(),
                optionalInstant(),
                optionalText(),
                optionalText(),
                optionalText().map(json::texts).orElse(Map.of()));
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    <E extends Enum<E>> Optional<E> optionalConstant(Class<E> type) {
        return optionalText().map(name -> Enum.valueOf(type, name));
    }

    private <T> T get(Column<T> reader) {
        return get(reader, ++column);
    }

    private <T> T get(Column<T> reader, int at) {
        try {
            return reader.read(at);
        } catch (SQLException e) {
            throw backend.explain(e);
        }
    }

    @FunctionalInterface
    private interface Column<T> {
        T read(int at) throws SQLException;
    }
}
