package io.emberkeep.engine.tests;

import io.emberkeep.api.cloud.SecretVault;
import io.emberkeep.api.engine.Engine;
import io.emberkeep.api.engine.Engines;
import io.emberkeep.cli.internal.command.Commands;
import io.emberkeep.cli.internal.command.Surroundings;
import io.emberkeep.cli.internal.support.Logs;
import io.emberkeep.cli.internal.text.Page;
import io.emberkeep.cli.internal.text.Terminal;
import io.emberkeep.openstack.internal.OpenStackConnector;
import io.emberkeep.openstack.internal.profiles.CloudsYamlProfiles;
import io.emberkeep.openstack.internal.profiles.PastedProfiles;
import io.emberkeep.openstack.internal.profiles.PreferencesFile;
import io.emberkeep.openstack.internal.profiles.SafeguardFile;
import io.emberkeep.openstack.internal.profiles.SavedCloudsFile;
import io.emberkeep.openstack.internal.transport.TlsInspector;
import io.emberkeep.service.internal.DefaultEngines;
import io.emberkeep.store.internal.DefaultStoreConnector;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The real commands on the real engine, of a person who has a home of their own. */
final class Shell {
    private final Path home;
    private final Optional<SecretVault> vault;
    private final List<Exception> faults = new ArrayList<>();

    /** What a command line gave. */
    record Result(String out, String err, int code) {}

    Shell(Path home, Optional<SecretVault> vault) {
        this.home = home;
        this.vault = vault;
    }

    /** Writes an openrc that leads where the variables do. */
    Path openrc(Map<String, String> variables) throws IOException {
        return Files.writeString(
                home.resolve("openrc.sh"),
                variables.entrySet().stream()
                        .map(each -> "export %s='%s'%n".formatted(each.getKey(), each.getValue()))
                        .collect(Collectors.joining()));
    }

    Result run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(page(out), page(err), false, Optional.empty());
        Surroundings around = new Surroundings(
                terminal, Map.of(), Clock.systemUTC(), engines(), "0", faults::add, new Logs(List.of()));
        int code = new Commands(around).run(words);
        return new Result(text(out), text(err), code);
    }

    private static Page page(ByteArrayOutputStream bytes) {
        return new Page(new PrintStream(bytes, true, StandardCharsets.UTF_8), Page.ENDLESS, false);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The engine as the console opens it. */
    Engine engine() {
        return engines().open(Optional.empty());
    }

    private Engines engines() {
        io.emberkeep.openstack.internal.profiles.Surroundings around =
                new io.emberkeep.openstack.internal.profiles.Surroundings(Map.of(), home, home, home.resolve("etc"));
        DefaultEngines engines = new DefaultEngines(
                new CloudsYamlProfiles(around),
                new OpenStackConnector(),
                new SavedCloudsFile(around),
                new PastedProfiles(),
                vault.orElse(null),
                new SafeguardFile(home.resolve("safeguards.json")),
                new TlsInspector(),
                new DefaultStoreConnector(),
                new PreferencesFile(home.resolve("preferences.json")));
        return location -> engines.open(Optional.of(home.resolve("store.db").toString()));
    }
}
