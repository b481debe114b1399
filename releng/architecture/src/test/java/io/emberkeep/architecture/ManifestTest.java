package io.emberkeep.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between bundles, and what a manifest may say. */
class ManifestTest {

    private static final String API = "io.emberkeep.api";
    private static final String UI_COMMON = "io.emberkeep.ui.common";
    private static final Set<String> IDE = Set.of(
            "org.eclipse.ui.ide",
            "org.eclipse.core.resources",
            "org.eclipse.ui.editors",
            "org.eclipse.ui.genericeditor",
            "org.eclipse.compare");

    /** What each package of somebody else is kept to. */
    private static final Map<String, Set<String>> ONE_OWNER = Map.of(
            "org.openstack4j", Set.of("io.emberkeep.openstack"),
            "org.sqlite", Set.of("io.emberkeep.store"),
            "org.postgresql", Set.of("io.emberkeep.store"),
            "com.jcraft.jsch", Set.of("io.emberkeep.guest"),
            "org.apache.sshd", Set.of("io.emberkeep.guest"),
            "picocli", Set.of("io.emberkeep.cli"),
            "org.eclipse.swtchart", Set.of("io.emberkeep.ui.reports"));

    @Test
    void theApiNeedsNothingButTheJdk() {
        assertNone(bundle -> bundle.name().equals(API)
                ? Stream.concat(
                        bundle.requires().stream().map(name -> bundle.at(name, "api requires no bundle")),
                        bundle.imports().stream()
                                .filter(name -> !name.contains("annotation"))
                                .map(name -> bundle.at(name, "api imports nothing")))
                : Stream.empty());
    }

    @Test
    void bundlesUseOnlyThoseOfOursThatTheArrowsAllow() {
        assertNone(bundle -> bundle.imports().stream()
                .filter(name -> owner(name)
                        .filter(owner -> !mayUse(bundle.name(), owner))
                        .isPresent())
                .map(name -> bundle.at(name, bundle.name() + " may not use it")));
    }

    @Test
    void theGraphOfBundlesHasNoCircle() {
        Checkout.bundles().forEach(bundle -> assertNoWayBack(bundle.name(), new ArrayList<>(List.of(bundle.name()))));
    }

    @Test
    void theToolkitIsSeenOnlyInTheUi() {
        assertNone(bundle -> namesOf(bundle)
                .filter(name -> name.matches("org\\.eclipse\\.(swt|jface|ui|e4\\.ui)(\\..*)?") && !bundle.isUi())
                .map(name -> bundle.at(name, "SWT, JFace and the workbench are for ui.* and app")));
    }

    @Test
    void aLibraryOfOneAdapterIsSeenOnlyThere() {
        assertNone(bundle -> namesOf(bundle)
                .filter(name -> ONE_OWNER.entrySet().stream()
                        .anyMatch(e ->
                                name.startsWith(e.getKey()) && !e.getValue().contains(bundle.name())))
                .map(name -> bundle.at(name, "another bundle keeps this library to itself")));
    }

    @Test
    void aPackageIsEitherExportedOrInternal() {
        assertNone(bundle -> bundle.packages().stream()
                .filter(name -> isInternal(name) == bundle.exports().contains(name))
                .map(name -> bundle.at(name, "is exported or has .internal in its name, and never both")));
    }

    @Test
    void exportsHoldSources() {
        assertNone(bundle -> bundle.exports().stream()
                .filter(name -> !bundle.packages().contains(name))
                .map(name -> bundle.at(name, "is exported, but holds no sources")));
    }

    @Test
    void nobodyHasFriendsReexportsOrLoadsWhatItDoesNotName() {
        assertNoLine("x-friends|x-internal|visibility:=reexport|DynamicImport-Package|Eclipse-BuddyPolicy");
    }

    @Test
    void nobodyHasAnActivator() {
        assertNoLine("^Bundle-Activator:");
    }

    @Test
    void platformBundlesAreRequiredAndAllElseImported() {
        assertNone(bundle -> bundle.requires().stream()
                .filter(name -> !name.startsWith("org.eclipse."))
                .map(name -> bundle.at(name, "only platform bundles are required; import its packages")));
    }

    @Test
    void theIdeStaysOut() {
        assertNone(bundle ->
                bundle.requires().stream().filter(IDE::contains).map(name -> bundle.at(name, "drags in the IDE")));
    }

    @Test
    void manifestsNameNoVersionOfOthers() {
        assertNoLine("bundle-version=|;version=\"");
    }

    @Test
    void bundlesHaveNoExtensionPointAndNoApplicationModel() {
        assertNone(bundle -> Checkout.find(bundle.folder(), "plugin.xml").stream()
                .flatMap(file -> Checkout.lines(file, line -> line.contains("<extension-point"))));
        assertNone(bundle -> Checkout.find(bundle.folder(), ".e4xmi").stream().map(file -> file + ": no .e4xmi"));
    }

    @Test
    void aComponentsBundleIsLazy() {
        assertNone(bundle -> bundle.imports().contains("org.osgi.service.component.annotations")
                        && bundle.headers().getValue("Bundle-ActivationPolicy") == null
                ? Stream.of(bundle.at("Bundle-SymbolicName", "has components, but no 'Bundle-ActivationPolicy: lazy'"))
                : Stream.empty());
    }

    @Test
    void eachVersionOfOthersIsWrittenOnce() {
        var artifact = Pattern.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>\\s*<version>");
        var files = Stream.concat(
                Stream.of(Checkout.ROOT.resolve("target-platform/target-platform.target")),
                Checkout.allBundles().map(bundle -> bundle.folder().resolve("pom.xml")));
        var seen = new HashSet<String>();
        var twice = files.filter(file -> file.toFile().exists())
                .flatMap(file -> artifact.matcher(Checkout.read(file)).results())
                .map(match -> match.group(1) + ":" + match.group(2))
                .filter(name -> !name.startsWith("io.emberkeep:") && !name.startsWith("org.eclipse.tycho:"))
                .filter(name -> !seen.add(name))
                .toList();
        assertEquals(List.of(), twice, "written twice");
    }

    private static boolean mayUse(String user, String used) {
        return switch (user) {
            case API, "io.emberkeep.sandbox" -> false;
            case "io.emberkeep.app" -> used.equals(API) || used.startsWith("io.emberkeep.ui.");
            default -> used.equals(API) || user.startsWith("io.emberkeep.ui.") && used.equals(UI_COMMON);
        };
    }

    private static void assertNoWayBack(String start, List<String> way) {
        uses(way.getLast()).forEach(next -> {
            var longer = new ArrayList<>(way);
            longer.add(next);
            assertEquals(false, next.equals(start), () -> "a circle: " + longer);
            if (!way.contains(next)) {
                assertNoWayBack(start, longer);
            }
        });
    }

    private static Stream<String> uses(String name) {
        return Checkout.bundles().stream()
                .filter(bundle -> bundle.name().equals(name))
                .flatMap(bundle -> bundle.imports().stream())
                .flatMap(imported -> owner(imported).stream())
                .filter(owner -> !owner.equals(name))
                .distinct();
    }

    private static Optional<String> owner(String packageName) {
        return Checkout.bundles().stream()
                .filter(bundle -> bundle.owns(packageName))
                .map(Bundle::name)
                .max(Comparator.comparing(String::length));
    }

    private static Stream<String> namesOf(Bundle bundle) {
        return Stream.concat(bundle.requires().stream(), bundle.imports().stream());
    }

    private static boolean isInternal(String packageName) {
        return (packageName + ".").contains(".internal.");
    }

    private static void assertNoLine(String wrong) {
        var pattern = Pattern.compile(wrong);
        assertNone(bundle ->
                Checkout.lines(bundle.manifest(), line -> pattern.matcher(line).find()));
    }

    private static void assertNone(Function<Bundle, Stream<String>> violations) {
        var found = Checkout.bundles().stream().flatMap(violations).toList();
        assertEquals("", String.join("\n", found));
    }
}
