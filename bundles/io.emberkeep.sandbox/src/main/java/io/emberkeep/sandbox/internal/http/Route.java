package io.emberkeep.sandbox.internal.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which requests a handler answers: method, path with {names}, and from which microversion on. */
public record Route(String method, List<String> template, int sinceMinor, Access access, Handler handler) {
    /** Who is let in, and whether the world waits meanwhile. */
    public enum Access {
        WITH_TOKEN,
        OPEN,
        /** For anybody on this machine; the handler itself sees to the lock of the world. */
        UNGUARDED
    }

    private static final Pattern SLASH = Pattern.compile("/");

    public static Route of(String method, String template, Handler handler) {
        return new Route(method, segments(template), 0, Access.WITH_TOKEN, handler);
    }

    /** For requests without a token too. */
    public static Route open(String method, String template, Handler handler) {
        return new Route(method, segments(template), 0, Access.OPEN, handler);
    }

    public static Route unguarded(String method, String template, Handler handler) {
        return new Route(method, segments(template), 0, Access.UNGUARDED, handler);
    }

    boolean needsToken() {
        return access == Access.WITH_TOKEN;
    }

    public Route since(int minor) {
        return new Route(method, template, minor, access, handler);
    }

    /** The named parts of a path, if the route is for it. */
    Optional<Map<String, String>> match(String requestMethod, List<String> path) {
        if (!method.equals(requestMethod) || template.size() != path.size()) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String expected = template.get(i);
            if (expected.startsWith("{")) {
                parts.put(expected.substring(1, expected.length() - 1), path.get(i));
            } else if (!expected.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }

    static List<String> segments(String path) {
        return SLASH.splitAsStream(path).filter(part -> !part.isEmpty()).toList();
    }
}
