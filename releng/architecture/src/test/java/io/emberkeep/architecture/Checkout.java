package io.emberkeep.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of this checkout. */
final class Checkout {

    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private Checkout() {}

    /** Our bundles that ship. */
    static List<Bundle> bundles() {
        return allBundles().filter(bundle -> !bundle.name().endsWith(".tests")).toList();
    }

    static Stream<Bundle> allBundles() {
        return list(ROOT.resolve("bundles"))
                .filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF")))
                .map(Bundle::in);
    }

    /** The folders that may hold tests, but for the one of these tests, which are still running. */
    static Stream<Path> modules() {
        return Stream.of("bundles", "releng")
                .flatMap(parent -> list(ROOT.resolve(parent)))
                .filter(module -> !module.endsWith("architecture"));
    }

    static Stream<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below the folder; none where there is no such folder. */
    static List<Path> find(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each line that the predicate picks, told by file and line. */
    static Stream<String> lines(Path file, Predicate<String> picked) {
        var lines = read(file).lines().toList();
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> picked.test(lines.get(i)))
                .map(i -> ROOT.relativize(file) + ":" + (i + 1) + ": "
                        + lines.get(i).strip());
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
