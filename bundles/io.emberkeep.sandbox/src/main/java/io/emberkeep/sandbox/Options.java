package io.emberkeep.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a sandbox is started.
 *
 * @param firstPort the port of Keystone; Cinder, Nova, Glance and the control endpoint take the next four. 0 for any
 * @param pace how much of a real cloud's time everything takes
 * @param state where the cloud is kept from one start to the next; in a temporary place, and then deleted, if absent
 * @param endWithInput whether the sandbox ends when its standard input does, that is with the process that started it
 */
public record Options(int firstPort, double pace, Optional<Path> state, boolean endWithInput) {
    /** Any ports, a real cloud's pace, nothing kept. */
    public static final Options STANDARD = new Options(0, 1, Optional.empty(), false);

    /** Reads the words of a command line. */
    public static Options of(List<String> words) {
        Options options = STANDARD;
        for (String word : words) {
            options = options.with(word);
        }
        return options;
    }

    private Options with(String word) {
        String[] parts = word.split("=", 2);
        return switch (parts[0]) {
            case "--port" -> new Options(Integer.parseInt(parts[1]), pace, state, endWithInput);
            case "--pace" -> new Options(firstPort, Double.parseDouble(parts[1]), state, endWithInput);
            case "--state" -> new Options(firstPort, pace, Optional.of(Path.of(parts[1])), endWithInput);
            case "--end-with-input" -> new Options(firstPort, pace, state, true);
            default ->
                throw new IllegalArgumentException(
                        "There is no option " + word + "; there are --port=, --pace=, --state= and --end-with-input.");
        };
    }
}
