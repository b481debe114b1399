package io.emberkeep.sandbox.internal.storage;

import io.emberkeep.sandbox.internal.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A cinder-backup service: works off its queue, may be killed in the middle of it, and tidies up when it comes back. */
public final class BackupHost {
    private static final Duration UNTIL_MISSED = Duration.ofSeconds(25);
    private static final Duration RESTART = Duration.ofSeconds(5);
    private static final int JOBS_AT_ONCE = 15;

    private final World world;
    private final String name;
    private final String zone;
    private final Driver driver;
    private final Deque<Job> waiting = new ArrayDeque<>();
    private final List<Run> running = new ArrayList<>();
    private Instant lastSeen;
    private boolean alive = true;
    private boolean missed;

    /** Something to do, in steps. */
    @FunctionalInterface
    interface Job {
        void begin(Run run);
    }

    /** A job while its host lives: the steps of a killed one never come. */
    final class Run {
        void after(Duration real, Runnable step) {
            world.after(real, () -> {
                if (running.contains(this)) {
                    step.run();
                }
            });
        }

        void end() {
            running.remove(this);
            next();
        }
    }

    public BackupHost(World world, String name, String zone, Driver driver) {
        this.world = world;
        this.name = name;
        this.zone = zone;
        this.driver = driver;
        this.lastSeen = world.now();
    }

    public String name() {
        return name;
    }

    public String zone() {
        return zone;
    }

    public Driver driver() {
        return driver;
    }

    /** Whether Cinder believes that it lives; a killed one is believed in until its reports are missed. */
    public boolean isUp() {
        return !missed;
    }

    public Instant lastSeen() {
        return alive ? world.now() : lastSeen;
    }

    /** Jobs that wait for a place, or for the host to come back. */
    public int waiting() {
        return waiting.size();
    }

    void submit(Job job) {
        waiting.add(job);
        next();
    }

    /** Ends the process at once, whatever it is doing. */
    public void kill() {
        alive = false;
        lastSeen = world.now();
        running.clear();
        world.after(UNTIL_MISSED, () -> missed = !alive);
    }

    /** Starts the process again; it first tidies up what it had left undone. */
    public void restart(Runnable tidy) {
        world.after(RESTART, () -> {
            alive = true;
            missed = false;
            tidy.run();
            next();
        });
    }

    private void next() {
        while (alive && !waiting.isEmpty() && running.size() < JOBS_AT_ONCE) {
            Run run = new Run();
            running.add(run);
            waiting.poll().begin(run);
        }
    }
}
