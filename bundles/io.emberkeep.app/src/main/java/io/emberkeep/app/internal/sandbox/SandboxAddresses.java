package io.emberkeep.app.internal.sandbox;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one line that a sandbox writes when it is ready: a flat JSON object of addresses, none of which needs escapes. */
record SandboxAddresses(String line) {

    Optional<String> value(String key) {
        Matcher found = Pattern.compile("\"" + Pattern.quote(key) + "\"\\s*:\\s*\"([^\"\\\\]*)\"")
                .matcher(line);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
