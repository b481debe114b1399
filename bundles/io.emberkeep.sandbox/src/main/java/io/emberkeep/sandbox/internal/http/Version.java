package io.emberkeep.sandbox.internal.http;

import io.emberkeep.sandbox.internal.world.Refusal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A microversion of a service. */
public record Version(int major, int minor) implements Comparable<Version> {
    private static final Pattern FORM = Pattern.compile("(\\d+)\\.(\\d+)");

    public boolean atLeast(int otherMinor) {
        return minor >= otherMinor;
    }

    @Override
    public int compareTo(Version other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }

    /** The versions that a service speaks, and the name that the header has for it. */
    public record Range(String service, Version least, Version most) {

        /** Finds the version that a request is for. */
        Version negotiate(Optional<String> header) {
            Optional<String> wanted = header.filter(value -> value.startsWith(service + " "))
                    .map(value -> value.substring(service.length() + 1).trim());
            if (wanted.isEmpty()) {
                return least;
            }
            return wanted.get().equals("latest") ? most : checked(wanted.get());
        }

        private Version checked(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw Refusal.badRequest(
                        "API Version String " + text + " is of invalid format. Must be of format MajorNum.MinorNum.");
            }
            Version version = new Version(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            if (version.compareTo(least) < 0 || version.compareTo(most) > 0) {
                throw new Refusal(
                        Refusal.Kind.NOT_ACCEPTABLE,
                        "Version %s is not supported by the API. Minimum is %s and maximum is %s."
                                .formatted(version, least, most));
            }
            return version;
        }
    }
}
