package io.emberkeep.app.internal.sandbox;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.api.cloud.Credential.ApplicationCredential;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.SavedClouds;
import io.emberkeep.api.cloud.Secret;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Starts the sandbox cloud as a process of its own, where this installation has it; it ends with this process. */
@Component(service = SandboxLauncher.class)
public final class SandboxLauncher {
    /** By which the sandbox is known as a cloud. */
    public static final String NAME = "sandbox";

    private static final String BUNDLE = "io.emberkeep.sandbox";
    private static final String MAIN = "io.emberkeep.sandbox.Main";

    private final Path state;
    private Optional<Process> process = Optional.empty();

    /** Keeps the sandbox's volumes beside the saved clouds, so that they are there at the next start. */
    @Activate
    public SandboxLauncher(@Reference SavedClouds clouds) {
        state = Path.of(clouds.location()).resolveSibling(NAME);
    }

    /** Whether this installation has a sandbox. */
    public boolean isThere() {
        return bundle().isPresent();
    }

    private static Optional<Bundle> bundle() {
        return Optional.ofNullable(Platform.getBundle(BUNDLE)).filter(found -> found.adapt(BundleWiring.class) != null);
    }

    /**
     * Starts it and waits until it answers.
     *
     * @throws EmberkeepException INTERNAL where it does not start
     */
    public synchronized CloudProfile start() {
        process.ifPresent(Process::destroy);
        try {
            Process started = new ProcessBuilder(command())
                    .redirectError(Redirect.DISCARD)
                    .start();
            process = Optional.of(started);
            return profile(new SandboxAddresses(
                    Optional.ofNullable(started.inputReader().readLine()).orElse("")));
        } catch (IOException notStarted) {
            throw failed(String.valueOf(notStarted.getMessage()));
        }
    }

    private List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(bundle().orElseThrow(() -> failed(SandboxMessages.MISSING))),
                MAIN,
                "--state=" + state,
                "--end-with-input");
    }

    /** The files of a bundle and of all bundles whose packages it uses. */
    private static String classPath(Bundle bundle) {
        Set<Bundle> needed = new LinkedHashSet<>();
        collect(bundle, needed);
        return needed.stream().flatMap(SandboxLauncher::files).collect(Collectors.joining(File.pathSeparator));
    }

    private static void collect(Bundle bundle, Set<Bundle> needed) {
        if (bundle.getBundleId() != 0 && needed.add(bundle)) {
            bundle.adapt(BundleWiring.class).getRequiredWires(null).stream()
                    .map(BundleWire::getProvider)
                    .forEach(provider -> collect(provider.getBundle(), needed));
        }
    }

    // In a build the classes of our own bundles still lie in a folder beside their manifest.
    private static Stream<String> files(Bundle bundle) {
        return FileLocator.getBundleFileLocation(bundle).stream()
                .flatMap(place -> Stream.of(place, new File(place, "target/classes")))
                .filter(File::exists)
                .map(File::getPath);
    }

    private static CloudProfile profile(SandboxAddresses addresses) {
        String credential =
                addresses.value("application_credential_id").orElseThrow(() -> failed(SandboxMessages.ENDED));
        return new CloudProfile(
                NAME,
                addresses.value("auth_url").orElseThrow(() -> failed(SandboxMessages.ENDED)),
                new ApplicationCredential(
                        Named.byId(credential),
                        new Secret(
                                addresses.value("application_credential_secret").orElse("")),
                        Optional.empty(),
                        Domain.DEFAULT),
                Optional.empty(),
                Domain.DEFAULT,
                addresses.value("region"),
                "public",
                Tls.PLATFORM,
                Optional.empty(),
                Map.of(),
                SandboxMessages.SOURCE);
    }

    private static EmberkeepException failed(String why) {
        return new EmberkeepException(ErrorKind.INTERNAL, SandboxMessages.notStarted(why));
    }

    /** Ends the sandbox. */
    @Deactivate
    public synchronized void stop() {
        process.ifPresent(Process::destroy);
        process = Optional.empty();
    }
}
