package io.emberkeep.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What only the sources tell: constants are gone from class files, and compilers write catch blocks of their own. */
class SourceTest {

    @Test
    void nobodyCatchesThrowable() {
        assertNone(Bundle::sources, bundle -> true, "catch \\((final )?Throwable\\b");
    }

    @Test
    void nobodyMarksStringsAsTranslated() {
        assertNone(Bundle::folder, bundle -> true, "\\$NON-NLS");
    }

    @Test
    void systemColorsAreNamedOnlyInUiCommon() {
        assertNone(Bundle::sources, bundle -> !bundle.name().equals("io.emberkeep.ui.common"), "\\bSWT\\.COLOR_");
    }

    @Test
    void testsWaitForConditions() {
        assertNone(bundle -> bundle.folder().resolve("src/test"), bundle -> true, "\\bThread\\.sleep\\(");
    }

    private static void assertNone(Function<Bundle, Path> folder, Predicate<Bundle> where, String wrong) {
        var pattern = Pattern.compile(wrong);
        var found = Checkout.allBundles()
                .filter(where)
                .flatMap(bundle -> Checkout.find(folder.apply(bundle), ".java").stream())
                .flatMap(file ->
                        Checkout.lines(file, line -> pattern.matcher(line).find()));
        assertEquals("", found.collect(Collectors.joining("\n")));
    }
}
