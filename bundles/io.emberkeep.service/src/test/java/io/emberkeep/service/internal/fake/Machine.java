package io.emberkeep.service.internal.fake;

import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.api.engine.Catalogues;
import io.emberkeep.api.engine.Planner;
import io.emberkeep.api.engine.Runs;
import io.emberkeep.api.plan.Plan;
import io.emberkeep.api.run.Run;
import io.emberkeep.api.store.CatalogueStore;
import io.emberkeep.api.store.Journal;
import io.emberkeep.api.store.Store;
import io.emberkeep.service.internal.Pause;
import io.emberkeep.service.internal.Timing;
import io.emberkeep.service.internal.catalogue.DefaultCatalogues;
import io.emberkeep.service.internal.plan.DefaultPlanner;
import io.emberkeep.service.internal.run.DefaultRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** One process of the engine in a {@link World}: everything runs in the caller, and time passes while it waits. */
public final class Machine implements Pause {
    private final List<Runnable> whileWaiting = new ArrayList<>();
    private final World world;
    private final CrashPoints points;
    private final Catalogues catalogues;
    private final Planner planner;
    private final Runs runs;
    private boolean closed;

    Machine(World world, String owner, CrashPoints points) {
        this.world = world;
        this.points = points;
        ExecutorService executor = new InlineExecutor();
        Store store = new Ported(
                points.around(
                        Journal.class,
                        world.storeFaults().around(Journal.class, world.store().journal())),
                points.around(CatalogueStore.class, world.storeFaults().around(CatalogueStore.class, world.store())));
        CloudGateway gateway =
                points.around(CloudGateway.class, world.faults().around(CloudGateway.class, world.cloud()));
        Function<String, CloudGateway> clouds = name -> world.connect(name, gateway);
        catalogues = new DefaultCatalogues(clouds, store.catalogues(), executor, world.time());
        planner = new DefaultPlanner(catalogues, cloud -> gateway.limits(), world.time());
        runs = DefaultRuns.on(store, clouds, executor, owner, this, Timing.USUAL, world.time());
    }

    private record Ported(Journal journal, CatalogueStore catalogues) implements Store {
        @Override
        public String location() {
            return "memory";
        }

        @Override
        public void close() {}
    }

    public Catalogues catalogues() {
        return catalogues;
    }

    public Planner planner() {
        return planner;
    }

    public Runs runs() {
        return runs;
    }

    /** Runs a plan to its end, or as far as it gets. */
    public Run run(Plan plan) {
        String id = runs.start(plan).id();
        return runs.find(id).orElseThrow();
    }

    public CrashPoints points() {
        return points;
    }

    /** Does something each time this process waits. */
    public void whileWaiting(Runnable event) {
        whileWaiting.add(event);
    }

    /** Does something at the first wait after a moment. */
    public void onceAt(Instant moment, Runnable event) {
        AtomicBoolean done = new AtomicBoolean();
        whileWaiting(() -> {
            if (!world.time().instant().isBefore(moment) && done.compareAndSet(false, true)) {
                event.run();
            }
        });
    }

    /** Lets go of everything at the next wait, as the engine's end does. */
    public void close() {
        closed = true;
    }

    /** Dies on the spot, as after a kill -9. */
    public void kill() {
        points.halt();
    }

    @Override
    public void atMost(Duration duration) {
        points.pass("waiting");
        if (closed) {
            throw new Stopped();
        }
        if (!duration.isZero()) {
            world.time().pass(duration);
            List.copyOf(whileWaiting).forEach(Runnable::run);
        }
    }
}
