package io.emberkeep.store.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table whose rows are brought up to date one by one.
 *
 * @param key the columns that say which row it is
 * @param columns the others, in the order in which their values are given and read
 */
record Table(String name, List<String> key, List<String> columns) {
    /** Inserts a row, or changes the one that differs; a row that is the same is not touched. */
    String upsert() {
        return """
            INSERT INTO %s (%s)
            VALUES (%s)
            ON CONFLICT (%s) DO UPDATE SET (%s) = (%s)
            WHERE (%s) IS DISTINCT FROM (%s)
            """.formatted(
                name,
                Stream.concat(key.stream(), columns.stream()).collect(Collectors.joining(", ")),
                Stream.concat(key.stream(), columns.stream()).map(c -> "?").collect(Collectors.joining(", ")),
                String.join(", ", key),
                String.join(", ", columns),
                given(),
                columns.stream().map(c -> name + "." + c).collect(Collectors.joining(", ")),
                given());
    }

    private String given() {
        return columns.stream().map(column -> "excluded." + column).collect(Collectors.joining(", "));
    }
}
