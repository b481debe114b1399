package io.emberkeep.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** Holds docs/cli.md to what the commands are. */
class DocumentationTest {
    private static final Path PAGE = Path.of("..", "..", "docs", "cli.md");

    private final String page = read();
    private final Shell shell = new Shell();
    private final CommandLine grammar = shell.grammar();

    private static String read() {
        try {
            return Files.readString(PAGE);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Test
    void everyCommandHasARowAndEveryRowACommand() {
        assertEquals(commands().keySet(), found("(?m)^\\| `([a-z]+(?: [a-z]+)?)` \\|"));
    }

    @Test
    void everyCommandHasASectionAndEverySectionACommand() {
        assertEquals(commands().keySet(), found("(?m)^### (?!A plan$)(.+)$"));
    }

    @Test
    void everyOptionIsInTheSectionOfItsCommand() {
        commands()
                .forEach((name, command) -> options(command)
                        .filter(option -> option.scopeType() != ScopeType.INHERIT)
                        .forEach(option -> assertTrue(
                                section(name).contains(option.longestName()), name + " " + option.longestName())));
    }

    @Test
    void everyOptionOfASectionIsOneOfItsCommand() {
        commands().forEach((name, command) -> {
            Set<String> known = options(command)
                    .flatMap(option -> Arrays.stream(option.names()))
                    .collect(Collectors.toSet());
            Pattern.compile("--[a-z-]+")
                    .matcher(section(name))
                    .results()
                    .map(MatchResult::group)
                    .forEach(option -> assertTrue(known.contains(option), name + " " + option));
        });
    }

    @Test
    void theOptionsOfEveryCommandAreListed() {
        Set<String> listed = Pattern.compile("(?m)^\\| (?:`-\\w`, )?`(--[a-z-]+)")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                options(grammar).map(OptionSpec::longestName).collect(Collectors.toCollection(TreeSet::new)), listed);
    }

    @Test
    void theExitCodesAreListed() {
        assertEquals(
                Arrays.stream(ExitCode.values())
                        .map(code -> Integer.toString(code.code()))
                        .collect(Collectors.toCollection(TreeSet::new)),
                found("(?m)^\\| (\\d+) \\|"));
    }

    @TestFactory
    Stream<DynamicTest> theExamplesHaveTheFieldsOfTheDocuments() {
        shell.engine.plan = Optional.of(Plans.incremental());
        shell.engine.fresh = Samples.held(shell.engine.fresh);
        shell.engine.diagnoses.add(DoctorCommandTest.FAILED);
        shell.run("backup", "create", "v-db");
        Map<String, List<String>> lines = Map.of(
                "backup changes", List.of("backup", "changes"),
                "volume list", List.of("volume", "list"),
                "backup list", List.of("backup", "list"),
                "run list", List.of("run", "list"),
                "run show", List.of("run", "show", Samples.RUN),
                "cloud list", List.of("cloud", "list"),
                "cloud check", List.of("cloud", "check", "lab"),
                "doctor", List.of("doctor"),
                "A plan", List.of("backup", "create", "v-db", "--dry-run"));
        return lines.entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getKey(),
                        () -> assertEquals(fields(answer(entry.getValue())), fields(example(entry.getKey())))));
    }

    private JsonNode answer(List<String> words) throws JsonProcessingException {
        if (words.contains("changes")) {
            shell.engine.known = Optional.of(Samples.catalogue(List.of(), List.of()));
        }
        String[] line = Stream.concat(words.stream(), Stream.of("--json")).toArray(String[]::new);
        return new JsonMapper().readTree(shell.run(line).out());
    }

    private JsonNode example(String name) throws JsonProcessingException {
        String section = section(name);
        return new JsonMapper().readTree(section.substring(section.indexOf("```json") + 7, section.lastIndexOf("```")));
    }

    private static Set<String> fields(JsonNode document) {
        Set<String> fields = new TreeSet<>();
        collect(document, "", fields);
        return fields;
    }

    /** Metadata and actions have fields of their own kind. */
    private static void collect(JsonNode node, String path, Set<String> fields) {
        node.forEach(child -> {
            if (node.isArray()) {
                collect(child, path + "[]", fields);
            }
        });
        node.properties().forEach(field -> {
            String at = path + "." + field.getKey();
            fields.add(at);
            if (!List.of("metadata", "action").contains(field.getKey())) {
                collect(field.getValue(), at, fields);
            }
        });
    }

    private String section(String name) {
        int start = page.indexOf("### " + name + "\n");
        assertTrue(start >= 0, name);
        int end = page.indexOf("\n### ", start);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private Set<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, CommandLine> commands() {
        Map<String, CommandLine> commands = new TreeMap<>();
        grammar.getSubcommands().forEach((noun, of) -> {
            of.getSubcommands().forEach((verb, command) -> commands.put(noun + " " + verb, command));
            if (of.getSubcommands().isEmpty()) {
                commands.put(noun, of);
            }
        });
        return commands;
    }

    private static Stream<OptionSpec> options(CommandLine command) {
        return command.getCommandSpec().options().stream();
    }
}
