package io.emberkeep.service.internal;

import io.emberkeep.api.SharedPreferences;
import io.emberkeep.api.cloud.CertificateInspector;
import io.emberkeep.api.cloud.CloudConnector;
import io.emberkeep.api.cloud.CloudProfiles;
import io.emberkeep.api.cloud.ProfileText;
import io.emberkeep.api.cloud.Safeguards;
import io.emberkeep.api.cloud.SavedClouds;
import io.emberkeep.api.cloud.SecretVault;
import io.emberkeep.api.engine.Engine;
import io.emberkeep.api.engine.Engines;
import io.emberkeep.api.store.Store;
import io.emberkeep.api.store.StoreConnector;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Opens engines on the adapters that the framework offers. */
@Component(service = Engines.class)
public final class DefaultEngines implements Engines {
    private static final String PATIENCE_VARIABLE = "EMBERKEEP_PATIENCE_SECONDS";

    private final CloudPorts clouds;
    private final StoreConnector stores;
    private final SharedPreferences preferences;

    /** Takes the adapters; the vault may be null, since only some products have one. */
    @Activate
    public DefaultEngines(
            @Reference CloudProfiles profiles,
            @Reference CloudConnector connector,
            @Reference SavedClouds saved,
            @Reference ProfileText texts,
            @Reference(cardinality = ReferenceCardinality.OPTIONAL, policyOption = ReferencePolicyOption.GREEDY)
                    SecretVault vault,
            @Reference Safeguards safeguards,
            @Reference CertificateInspector inspector,
            @Reference StoreConnector stores,
            @Reference SharedPreferences preferences) {
        this.clouds =
                new CloudPorts(profiles, connector, saved, texts, Optional.ofNullable(vault), safeguards, inspector);
        this.stores = stores;
        this.preferences = preferences;
    }

    @Override
    public Engine open(Optional<String> location) {
        Store store = stores.open(location);
        return new DefaultEngine(clouds, store, preferences, owner(), timing(), Clock.systemUTC());
    }

    private static Timing timing() {
        return Optional.ofNullable(System.getenv(PATIENCE_VARIABLE))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Timing.USUAL.withPatience(Duration.ofSeconds(Long.parseLong(text))))
                .orElse(Timing.USUAL);
    }

    /** Two engines never share a name, not even in one process. */
    private static String owner() {
        String part = UUID.randomUUID().toString().substring(0, 8);
        return "process %d on %s (%s)".formatted(ProcessHandle.current().pid(), host(), part);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "this computer";
        }
    }
}
