package io.emberkeep.engine.tests;

import io.emberkeep.api.store.Store;
import io.emberkeep.engine.tests.CrashPoint.Fate;
import io.emberkeep.store.internal.DefaultStoreConnector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A process that takes up a run and kills or stops itself at one point, as nothing in Java can. */
final class VictimProgram {
    /** What it says before it stops itself. */
    static final String ASLEEP = "asleep";

    private static CrashPoints points;

    private VictimProgram() {}

    /** Takes the store, its own name, the run, its fate, and at which point. */
    public static void main(String[] arguments) throws InterruptedException {
        CrashPoint point = new CrashPoint(Fate.valueOf(arguments[3]), Integer.parseInt(arguments[4]));
        points = new CrashPoints(point, VictimProgram::suffer);
        try (Store store = new DefaultStoreConnector().open(Optional.of(arguments[0]));
                Machine machine =
                        new Machine(store, Site.connect(System.getenv()), arguments[1], points, Machine.QUICK)) {
            machine.runs().resume(arguments[2]);
            machine.runs().await(arguments[2]);
        }
    }

    private static void suffer(Fate fate) {
        if (fate == Fate.SLEEPS) {
            System.out.println(ASLEEP);
            signal("STOP");
            points.wake();
        } else {
            if (fate == Fate.DIES_SENDING) {
                Thread.ofPlatform().start(points::arrive);
            }
            signal("KILL");
            awaitDeath();
        }
    }

    private static void signal(String signal) {
        String self = Long.toString(ProcessHandle.current().pid());
        try {
            new ProcessBuilder("kill", "-" + signal, self).start().waitFor();
        } catch (IOException noSuchProgram) {
            throw new UncheckedIOException(noSuchProgram);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitDeath() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
