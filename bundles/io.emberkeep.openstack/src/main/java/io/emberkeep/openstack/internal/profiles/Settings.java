package io.emberkeep.openstack.internal.profiles;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of one cloud: texts, and maps such as {@code auth}, whose entries may as well stand beside it.
 *
 * @param source the file or other place they were written in
 */
record Settings(String cloud, Map<String, Object> values, String source) {
    /** Writes keys as OpenStack's clients do, which take hyphens too. */
    Settings {
        values = underscored(values);
    }

    private static Map<String, Object> underscored(Map<?, ?> written) {
        Map<String, Object> keys = new LinkedHashMap<>();
        texts(written)
                .forEach((key, value) ->
                        keys.put(key.replace('-', '_'), value instanceof Map<?, ?> map ? underscored(map) : value));
        return keys;
    }

    /** The first of these keys that has a text. */
    Optional<String> text(String... keys) {
        return Stream.of(keys).flatMap(key -> one(key).stream()).findFirst();
    }

    private Optional<String> one(String key) {
        return plain(section("auth").get(key)).or(() -> plain(values.get(key)));
    }

    private static Optional<String> plain(Object value) {
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /** A setting that is on or off. */
    Optional<Boolean> flag(String key) {
        return text(key).map(text -> text.matches("(?i)true|yes|on|1"));
    }

    Map<String, Object> section(String key) {
        return values.get(key) instanceof Map<?, ?> section ? texts(section) : Map.of();
    }

    Object value(String key) {
        return values.getOrDefault(key, "");
    }

    /** The same with one setting replaced. */
    Settings with(String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.put(key, value);
        return new Settings(cloud, changed, source);
    }

    /** The same with other settings before its own, where there are any. */
    Settings over(Object settings) {
        return settings instanceof Map<?, ?> map ? new Settings(cloud, merged(values, map), source) : this;
    }

    /** The same under another name. */
    Settings named(String name) {
        return new Settings(name, values, source);
    }

    /** A map from a document with its keys as texts and without empty entries. */
    static Map<String, Object> texts(Map<?, ?> document) {
        Map<String, Object> texts = new LinkedHashMap<>();
        document.forEach((key, value) -> {
            if (value != null) {
                texts.put(String.valueOf(key), value);
            }
        });
        return texts;
    }

    /** Two maps as one, the second before the first, and maps in them alike. */
    static Map<String, Object> merged(Map<?, ?> base, Map<?, ?> over) {
        Map<String, Object> result = texts(base);
        texts(over).forEach((key, value) -> result.merge(key, value, Settings::mergedValue));
        return result;
    }

    private static Object mergedValue(Object base, Object over) {
        return base instanceof Map<?, ?> low && over instanceof Map<?, ?> high ? merged(low, high) : over;
    }
}
