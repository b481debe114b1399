package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@code postgresql://[user@]host[:port]/database[?name=value&…]}, as PostgreSQL's own tools write it. */
final class PostgresUrl {
    private static final Pattern FORM = Pattern.compile(
            "//(?:(?<user>[^@/:]+)(?<password>:[^@/]*)?@)?(?<host>\\[[0-9A-Fa-f:.]+]|[^\\[\\]@/:,?]+)(?::(?<port>\\d{1,5}))?"
                    + "/(?<database>[^/?]+)(?:\\?(?<options>.*))?");
    private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final List<String> MODES =
            List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");
    private static final Set<String> FILES = Set.of("sslrootcert", "sslcert", "sslkey");
    private static final Set<String> SECRETS = Set.of("password", "sslpassword");
    private static final int LAST_PORT = 65535;

    private final String usualUser;

    /** Takes a user where the URL names none. */
    PostgresUrl(String usualUser) {
        this.usualUser = usualUser;
    }

    /** What a URL says, given without its scheme. */
    PostgresAddress read(String afterScheme) {
        Matcher parts = FORM.matcher(afterScheme);
        if (!parts.matches()) {
            throw invalid(Messages.notAPostgresUrl());
        }
        Map<String, String> options = options(Optional.ofNullable(parts.group("options")));
        if (parts.group("password") != null || options.keySet().stream().anyMatch(SECRETS::contains)) {
            throw invalid(Messages.passwordInUrl());
        }
        return new PostgresAddress(
                parts.group("host").replaceAll("[\\[\\]]", ""),
                port(parts.group("port")),
                decoded(parts.group("database")),
                Optional.ofNullable(parts.group("user"))
                        .map(PostgresUrl::decoded)
                        .orElse(usualUser),
                schema(options),
                sslMode(options),
                files(options));
    }

    private static int port(String text) {
        int port = text == null ? PostgresAddress.USUAL_PORT : Integer.parseInt(text);
        if (port < 1 || port > LAST_PORT) {
            throw invalid(Messages.notAPostgresUrl());
        }
        return port;
    }

    private static Map<String, String> options(Optional<String> text) {
        Map<String, String> options = new HashMap<>();
        for (String option : text.map(all -> all.split("&")).orElse(new String[0])) {
            String[] parts = option.split("=", 2);
            String name = parts[0].strip();
            boolean known = name.equals("schema") || name.equals("sslmode") || FILES.contains(name);
            if (!known && !SECRETS.contains(name)) {
                throw invalid(Messages.unknownOption(name));
            }
            options.put(name, parts.length == 2 ? decoded(parts[1]) : "");
        }
        return options;
    }

    /** Only names that need no quotes, so that they mean the same in every tool. */
    private static String schema(Map<String, String> options) {
        String schema = options.getOrDefault("schema", PostgresAddress.USUAL_SCHEMA);
        if (!SCHEMA.matcher(schema).matches()) {
            throw invalid(Messages.notASchema(schema));
        }
        return schema;
    }

    private static Optional<String> sslMode(Map<String, String> options) {
        Optional<String> mode = Optional.ofNullable(options.get("sslmode"));
        mode.filter(word -> !MODES.contains(word)).ifPresent(word -> {
            throw invalid(Messages.notAnSslMode(word, String.join(", ", MODES)));
        });
        return mode;
    }

    private static Map<String, Path> files(Map<String, String> options) {
        return options.entrySet().stream()
                .filter(option -> FILES.contains(option.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, option -> Path.of(option.getValue())));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw new EmberkeepException(ErrorKind.INVALID_INPUT, Messages.notAPostgresUrl(), notEncoded);
        }
    }

    private static EmberkeepException invalid(String message) {
        return new EmberkeepException(ErrorKind.INVALID_INPUT, message);
    }
}
