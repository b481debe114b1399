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
 * @param clouds where to write a clouds.yaml that leads here, with the cloud {@code demo}
 * @param company whether an empty cloud gets a small company with sixty days of history
 * @param endWithInput whether the sandbox ends when its standard input does, that is with the process that started it
 */
public record Options(
        int firstPort,
        double pace,
        Optional<Path> state,
        Optional<Path> clouds,
        boolean company,
        boolean endWithInput) {
    /** Any ports, a real cloud's pace, nothing kept. */
    public static final Options STANDARD = new Options(0, 1, Optional.empty());

    /** Nothing but the cloud, which lives as long as its process. */
    public Options(int firstPort, double pace, Optional<Path> state) {
        this(firstPort, pace, state, Optional.empty(), false, false);
    }

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
        String value = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "--port" -> new Options(Integer.parseInt(value), pace, state, clouds, company, endWithInput);
            case "--pace" -> new Options(firstPort, Double.parseDouble(value), state, clouds, company, endWithInput);
            case "--state" -> new Options(firstPort, pace, Optional.of(Path.of(value)), clouds, company, endWithInput);
            case "--clouds" -> new Options(firstPort, pace, state, Optional.of(Path.of(value)), company, endWithInput);
            case "--company" -> new Options(firstPort, pace, state, clouds, true, endWithInput);
            case "--end-with-input" -> new Options(firstPort, pace, state, clouds, company, true);
            default ->
                throw new IllegalArgumentException("There is no option " + word
                        + "; there are --port=, --pace=, --state=, --clouds=, --company and --end-with-input.");
        };
    }
}
