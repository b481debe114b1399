package io.emberkeep.ui.tests.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.emberkeep.sandbox.Main;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** A sandbox cloud in a process of its own, which ends with this one. */
final class SandboxProcess implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final JsonNode addresses;

    private SandboxProcess(Process process, JsonNode addresses) {
        this.process = process;
        this.addresses = addresses;
    }

    /** Brings a cloud up; it answers when this returns. */
    static SandboxProcess start(double pace) {
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classPath(FrameworkUtil.getBundle(Main.class)),
                            Main.class.getName(),
                            "--pace=" + pace,
                            "--end-with-input")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader out = process.inputReader();
            return new SandboxProcess(process, JSON.readTree(out.readLine()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of a bundle and of all bundles whose packages it uses. */
    private static String classPath(Bundle bundle) {
        Set<Bundle> needed = new LinkedHashSet<>();
        collect(bundle, needed);
        return needed.stream().flatMap(SandboxProcess::files).collect(Collectors.joining(File.pathSeparator));
    }

    private static void collect(Bundle bundle, Set<Bundle> needed) {
        if (bundle.getBundleId() != 0 && needed.add(bundle)) {
            bundle.adapt(BundleWiring.class).getRequiredWires(null).stream()
                    .map(BundleWire::getProvider)
                    .forEach(provider -> collect(provider.getBundle(), needed));
        }
    }

    /** In a build the classes of our own bundles still lie in a folder beside their manifest. */
    private static Stream<String> files(Bundle bundle) {
        File place = FileLocator.getBundleFileLocation(bundle)
                .orElseThrow(() -> new IllegalStateException("No file for " + bundle));
        return Stream.of(place, new File(place, "target/classes"))
                .filter(File::exists)
                .map(File::getPath);
    }

    String address(String service) {
        return addresses.get(service).asText();
    }

    /** What a clouds.yaml says to reach this cloud under some names. */
    String cloudsYaml(Collection<String> names) {
        return names.stream().map(this::cloudYaml).collect(Collectors.joining("\n", "clouds:\n", "\n"));
    }

    private String cloudYaml(String name) {
        return String.join(
                "\n",
                List.of(
                        "  " + name + ":",
                        "    region_name: " + address("region"),
                        "    auth:",
                        "      auth_url: " + address("auth_url"),
                        "      username: demo",
                        "      password: demo",
                        "      project_name: demo",
                        "      user_domain_name: Default",
                        "      project_domain_name: Default"));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
