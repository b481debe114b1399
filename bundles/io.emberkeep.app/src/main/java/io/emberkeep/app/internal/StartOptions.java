package io.emberkeep.app.internal;

import java.util.List;
import java.util.Optional;

/**
 * What was said on the command line.
 *
 * @param store where the store lies, {@code -store URL}
 * @param cloud the cloud to begin with, {@code -cloud NAME}
 * @param guide whether the guide of the demo is to be shown, {@code -guide}
 */
public record StartOptions(Optional<String> store, Optional<String> cloud, boolean guide) {

    /** Reads the words after the program's name. */
    public static StartOptions of(List<String> words) {
        return new StartOptions(after("-store", words), after("-cloud", words), words.contains("-guide"));
    }

    private static Optional<String> after(String option, List<String> words) {
        int place = words.indexOf(option);
        return place >= 0 && place + 1 < words.size() ? Optional.of(words.get(place + 1)) : Optional.empty();
    }
}
