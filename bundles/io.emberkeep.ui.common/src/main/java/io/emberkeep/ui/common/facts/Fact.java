package io.emberkeep.ui.common.facts;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One thing that is known of something, for people to read and to copy. */
public record Fact(String name, String value) {

    /** A fact, where it is known and says something. */
    public static Stream<Fact> ifKnown(String name, Optional<String> value) {
        return value.filter(text -> !text.isBlank()).map(text -> new Fact(name, text)).stream();
    }

    /** A fact for each entry, in the order of their keys. */
    public static Stream<Fact> each(String name, Map<String, String> entries) {
        return new TreeMap<>(entries)
                .entrySet().stream().map(entry -> new Fact(name + " " + entry.getKey(), entry.getValue()));
    }
}
