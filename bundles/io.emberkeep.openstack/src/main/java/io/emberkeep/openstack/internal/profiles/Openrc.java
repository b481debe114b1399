package io.emberkeep.openstack.internal.profiles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code OS_*} variables of an openrc, which is read and never run.
 *
 * @param variables by their names without {@code OS_} in small letters
 * @param computed the full names of those whose value only a shell could tell
 */
record Openrc(Map<String, Object> variables, List<String> computed) {
    private static final Pattern ASSIGNMENT =
            Pattern.compile("(?m)(?:^[ \\t]*(set[ \\t]+|\\$env:)|^|[;\\s])(OS_[A-Z0-9_]+)(?:[ \\t]*=[ \\t]*)");
    /** Lines that speak of variables without setting any, or only perhaps. */
    private static final Pattern OTHER = Pattern.compile("\\s*(#|::|(rem|echo|printf|read|if|test|unset)\\b|\\[).*");

    /** Reads what a shell of Linux or Windows would. */
    static Openrc of(String text) {
        Openrc found = new Openrc(new LinkedHashMap<>(), new ArrayList<>());
        Matcher assignment = ASSIGNMENT.matcher(text);
        int from = 0;
        while (assignment.find(from)) {
            from = assignment.end();
            if (!OTHER.matcher(line(text, assignment.start(2))).matches()) {
                from = found.take(assignment.group(2), text, from, Optional.ofNullable(assignment.group(1)));
            }
        }
        return found;
    }

    /** The line up to the place. */
    private static String line(String text, int place) {
        return text.substring(text.lastIndexOf('\n', place - 1) + 1, place);
    }

    private int take(String name, String text, int start, Optional<String> windows) {
        if (windows.filter(word -> word.startsWith("set")).isPresent()) {
            int end = (text + "\n").indexOf('\n', start);
            put(name, text.substring(start, end).strip());
            return end;
        }
        ShellWord word = ShellWord.at(text, start);
        if (word.isComputed()) {
            computed.add(name);
        } else {
            put(name, word.value());
        }
        return word.end();
    }

    private void put(String name, String value) {
        if (!value.isBlank()) {
            variables.put(name.substring("OS_".length()).toLowerCase(Locale.ROOT), value);
        }
    }
}
