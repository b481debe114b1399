package io.emberkeep.cli.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.engine.Engine;
import io.emberkeep.api.engine.Engines;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/** The engines of this installation, looked for only when a command needs one. */
final class InstalledEngines implements Engines {
    private static final long PATIENCE_MILLIS = 20_000;

    private final BundleContext context;

    InstalledEngines(BundleContext context) {
        this.context = context;
    }

    @Override
    public Engine open(Optional<String> store) {
        ServiceTracker<Engines, Engines> tracker = new ServiceTracker<>(context, Engines.class, null);
        tracker.open();
        try {
            return Optional.ofNullable(tracker.waitForService(PATIENCE_MILLIS))
                    .orElseThrow(() -> new EmberkeepException(ErrorKind.INTERNAL, Messages.NO_ENGINE))
                    .open(store);
        } catch (InterruptedException stopped) {
            throw new EmberkeepException(ErrorKind.CANCELLED, Messages.INTERRUPTED, stopped);
        }
    }
}
