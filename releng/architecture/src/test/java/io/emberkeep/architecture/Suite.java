package io.emberkeep.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A source with tests, and where their reports are to be found. */
record Suite(Path source, Path reports, String name) {
    private static final Pattern TEST = Pattern.compile(
            "^\\s*@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate)\\b", Pattern.MULTILINE);
    private static final Pattern INHERITED = Pattern.compile("\\bclass \\w+ extends (\\w+)");
    private static final Pattern LAB = Pattern.compile("^@Tag\\(\"lab\"\\)", Pattern.MULTILINE);
    private static final Pattern BENCH = Pattern.compile("^@Tag\\(\"bench\"\\)", Pattern.MULTILINE);
    private static final Pattern RAN = Pattern.compile("^\\s*<testcase ", Pattern.MULTILINE);
    private static final Pattern SKIPPED = Pattern.compile("^\\s*<skipped\\b", Pattern.MULTILINE);

    boolean needsLab() {
        return LAB.matcher(text()).find();
    }

    /** What is abstract runs in its subclasses, a measurement where it is asked for. */
    long written() {
        boolean elsewhere = text().contains("abstract class " + simpleName())
                || text().contains("interface " + simpleName())
                || BENCH.matcher(text()).find();
        return elsewhere ? 0 : Math.max(ownTests(text()) + inheritedTests(), name.endsWith("Test") ? 1 : 0);
    }

    /** What the class and those nested in it have from abstract classes beside it. */
    private long inheritedTests() {
        return INHERITED
                .matcher(text())
                .results()
                .map(found -> source.resolveSibling(found.group(1) + ".java"))
                .filter(Files::exists)
                .mapToLong(parent -> ownTests(Checkout.read(parent)))
                .sum();
    }

    private static long ownTests(String text) {
        return TEST.matcher(text).results().count();
    }

    /** The reports of the class and of those nested in it. What the lab can't do, it must learn: nothing is skipped there. */
    long ran() {
        return count(RAN) - (needsLab() ? count(SKIPPED) : 0);
    }

    private long count(Pattern pattern) {
        return Stream.of(name + ".xml", name + "$")
                .flatMap(this::reportsNamed)
                .mapToLong(report ->
                        pattern.matcher(Checkout.read(report)).results().count())
                .sum();
    }

    /** Which tests are missing, as a line; empty where none is. */
    String shortfall() {
        return ran() >= written()
                ? ""
                : Checkout.ROOT.relativize(source) + ":1: holds " + written() + " tests, but " + ran() + " ran\n";
    }

    private Stream<Path> reportsNamed(String start) {
        List<Path> all = Checkout.find(reports, ".xml");
        return all.stream().filter(report -> report.getFileName().toString().startsWith("TEST-" + start));
    }

    private String text() {
        return Checkout.read(source);
    }

    private String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
