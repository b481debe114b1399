package io.emberkeep.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A green build can run nothing: compares the tests that were written with the reports of those that ran. */
class SuiteTest {

    @Test
    void eachSuiteRanAllTestsThatItHolds() {
        allRan(Predicate.not(Suite::needsLab), "target/surefire-reports");
    }

    @Tag("lab")
    @Test
    void eachSuiteOfTheLabRanAllTestsThatItHolds() {
        allRan(Suite::needsLab, "target/lab-reports");
    }

    private static void allRan(Predicate<Suite> kind, String reports) {
        var suites = suites(reports).filter(kind).toList();
        assertTrue(suites.size() > 1, suites::toString);
        assertEquals("", suites.stream().map(Suite::shortfall).collect(Collectors.joining()));
    }

    private static Stream<Suite> suites(String reports) {
        return Checkout.modules()
                .flatMap(module -> suitesOf(module, module.resolve(reports)))
                .filter(suite -> suite.written() > 0);
    }

    private static Stream<Suite> suitesOf(Path module, Path reports) {
        var sources = module.resolve("src/test/java");
        return Checkout.find(sources, ".java").stream().map(source -> {
            var path = sources.relativize(source).toString().replace(".java", "");
            return new Suite(source, reports, path.replaceAll("[/\\\\]", "."));
        });
    }
}
