package io.emberkeep.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A green build can run nothing: compares the tests that were written with the reports of those that ran. */
class SuiteTest {

    private static final Pattern TEST = Pattern.compile(
            "^\\s*@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate)\\b", Pattern.MULTILINE);
    private static final Pattern RAN = Pattern.compile("^\\s*<testcase ", Pattern.MULTILINE);

    @Test
    void eachSuiteRanAllTestsThatItHolds() {
        var tooFew =
                suites().map(Suite::shortfall).filter(told -> !told.isEmpty()).toList();
        assertEquals("", String.join("\n", tooFew));
    }

    @Test
    void thereAreSuites() {
        assertTrue(suites().findAny().isPresent());
    }

    private static Stream<Suite> suites() {
        return Checkout.modules().flatMap(SuiteTest::suitesOf).filter(suite -> suite.written() > 0);
    }

    private static Stream<Suite> suitesOf(Path module) {
        var sources = module.resolve("src/test/java");
        return Checkout.find(sources, ".java").stream().map(source -> {
            var path = sources.relativize(source).toString().replace(".java", "");
            return new Suite(source, module.resolve("target/surefire-reports"), path.replaceAll("[/\\\\]", "."));
        });
    }

    /** A source with tests, and where their reports are to be found. */
    private record Suite(Path source, Path reports, String name) {

        /** What is abstract runs in its subclasses; what needs a lab runs there. */
        long written() {
            var text = Checkout.read(source);
            boolean elsewhere = text.contains("abstract class " + simpleName())
                    || text.contains("interface " + simpleName())
                    || text.contains("@Tag(\"lab\")");
            return elsewhere ? 0 : Math.max(TEST.matcher(text).results().count(), name.endsWith("Test") ? 1 : 0);
        }

        /** The reports of the class and of those nested in it. */
        long ran() {
            return Stream.of(name + ".xml", name + "$")
                    .flatMap(this::reportsNamed)
                    .flatMap(report -> RAN.matcher(Checkout.read(report)).results())
                    .count();
        }

        String shortfall() {
            return ran() >= written()
                    ? ""
                    : Checkout.ROOT.relativize(source) + ":1: holds " + written() + " tests, but " + ran() + " ran";
        }

        private Stream<Path> reportsNamed(String start) {
            List<Path> all = Checkout.find(reports, ".xml");
            return all.stream().filter(report -> report.getFileName().toString().startsWith("TEST-" + start));
        }

        private String simpleName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }
    }
}
