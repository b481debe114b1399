package io.emberkeep.service.internal;

import io.emberkeep.api.SharedPreferences;
import io.emberkeep.api.engine.Catalogues;
import io.emberkeep.api.engine.Checkups;
import io.emberkeep.api.engine.Clouds;
import io.emberkeep.api.engine.Engine;
import io.emberkeep.api.engine.Planner;
import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.store.Store;
import io.emberkeep.service.internal.catalogue.DefaultCatalogues;
import io.emberkeep.service.internal.guard.GuardedPlanner;
import io.emberkeep.service.internal.guard.GuardedRuns;
import io.emberkeep.service.internal.guard.WriteGuard;
import io.emberkeep.service.internal.plan.DefaultPlanner;
import io.emberkeep.service.internal.run.DefaultRuns;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Ties the parts of the engine together on one store. */
final class DefaultEngine implements Engine {
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(5);

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final Closing closing = new Closing();
    private final Store store;
    private final SharedPreferences preferences;
    private final Clouds clouds;
    private final Catalogues catalogues;
    private final Planner planner;
    private final Runs runs;
    private final Checkups checkups;

    DefaultEngine(
            CloudPorts ports, Store store, SharedPreferences preferences, String owner, Timing timing, Clock clock) {
        Connections connections = new Connections(ports);
        this.store = store;
        this.preferences = preferences;
        this.clouds = new DefaultClouds(ports, connections);
        this.catalogues =
                new DefaultCatalogues(connections::gateway, store.catalogues(), Thread::startVirtualThread, clock);
        WriteGuard guard = new WriteGuard(ports.safeguards());
        this.planner = new GuardedPlanner(
                new DefaultPlanner(
                        catalogues, cloud -> connections.gateway(cloud).limits(), clock),
                guard);
        this.runs = new GuardedRuns(
                DefaultRuns.on(store, connections::gateway, executor, owner, closing, timing, clock),
                guard,
                connections::requireKnown,
                connections::names);
        this.checkups = new DefaultCheckups(
                catalogues, runs, cloud -> connections.gateway(cloud).limits(), clock);
    }

    @Override
    public Clouds clouds() {
        return clouds;
    }

    @Override
    public Catalogues catalogues() {
        return catalogues;
    }

    @Override
    public Planner planner() {
        return planner;
    }

    @Override
    public Checkups checkups() {
        return checkups;
    }

    @Override
    public Runs runs() {
        return runs;
    }

    @Override
    public SharedPreferences preferences() {
        return preferences;
    }

    @Override
    public String storeLocation() {
        return store.location();
    }

    /** Lets answers that are about to come be written down, so that less is left to find out later. */
    @Override
    public void close() {
        closing.close();
        executor.shutdown();
        try {
            if (!executor.awaitTermination(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
        store.close();
    }
}
