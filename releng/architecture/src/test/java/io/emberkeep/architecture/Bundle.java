package io.emberkeep.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** One of our bundles, as its folder and its manifest tell it. */
record Bundle(String name, Path folder, Attributes headers) {

    static Bundle in(Path folder) {
        try (var manifest = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
            var headers = new Manifest(manifest).getMainAttributes();
            return new Bundle(folder.getFileName().toString(), folder, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path manifest() {
        return folder.resolve("META-INF/MANIFEST.MF");
    }

    Path sources() {
        return folder.resolve("src/main/java");
    }

    Path classes() {
        return folder.resolve("target/classes");
    }

    boolean isUi() {
        return name.startsWith("io.emberkeep.ui.") || name.equals("io.emberkeep.app");
    }

    List<String> imports() {
        return names("Import-Package");
    }

    List<String> requires() {
        return names("Require-Bundle");
    }

    List<String> exports() {
        return names("Export-Package");
    }

    /** The packages that hold sources. */
    List<String> packages() {
        return Checkout.find(sources(), ".java").stream()
                .map(source -> sources().relativize(source.getParent()).toString())
                .map(path -> path.replace('/', '.').replace('\\', '.'))
                .distinct()
                .toList();
    }

    boolean owns(String packageName) {
        return packageName.equals(name) || packageName.startsWith(name + ".");
    }

    /** Where the manifest speaks of it, with what is wrong about that. */
    String at(String word, String wrong) {
        var place = Checkout.lines(manifest(), line -> line.contains(word)).findFirst();
        return place.orElse(Checkout.ROOT.relativize(manifest()) + ": " + word) + " <- " + wrong;
    }

    private List<String> names(String header) {
        return Optional.ofNullable(headers.getValue(header)).stream()
                .flatMap(value ->
                        Arrays.stream(value.replaceAll("\"[^\"]*\"", "").split(",")))
                .map(clause -> clause.split(";")[0].strip())
                .toList();
    }
}
