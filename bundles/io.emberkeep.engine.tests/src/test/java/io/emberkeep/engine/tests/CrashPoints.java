package io.emberkeep.engine.tests;

import io.emberkeep.api.cloud.CloudGateway;
import io.emberkeep.engine.tests.CrashPoint.Fate;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Stands between one process and everything that it speaks to, and ends it at one point. */
final class CrashPoints {
    private static final Set<String> TALKS_TO_NOBODY = Set.of("scope", "microversion", "location");
    private static final String CHANGING =
            "(create|restore|delete|set)[A-Z].*|begin|record|recordOrigin|end|takeLease|releaseLease";

    /** Cinder knows no fencing: a restore that comes too late writes the same bytes again, and the backup's metadata. */
    private static final String UNFENCED = "restoreBackup";

    /** Ends a process in the middle of whatever it does. */
    static final class Halt extends Error {
        private static final long serialVersionUID = 1L;

        Halt() {
            super(null, null, false, false);
        }
    }

    private final CountDownLatch met = new CountDownLatch(1);
    private final CountDownLatch awake = new CountDownLatch(1);
    private final AtomicReference<Runnable> onItsWay = new AtomicReference<>(() -> {});
    private final AtomicReference<Runnable> afterLook = new AtomicReference<>(() -> {});
    private final Map<Fate, Integer> passed = new EnumMap<>(Fate.class);
    private final CrashPoint point;
    private final Consumer<Fate> blow;
    private String where = "nowhere";
    private volatile boolean dead;

    CrashPoints(CrashPoint point) {
        this(point, fate -> {});
    }

    /**
     * Ends more than the threads of a process.
     *
     * @param blow what is done where the process meets its fate, before anything else
     */
    CrashPoints(CrashPoint point, Consumer<Fate> blow) {
        this.point = point;
        this.blow = blow;
    }

    CrashPoint point() {
        return point;
    }

    /** Whether the process has met its fate. */
    boolean isMet() {
        return met.getCount() == 0;
    }

    boolean isAsleep() {
        return isMet() && !dead;
    }

    synchronized String where() {
        return point + " " + where;
    }

    synchronized int count(Fate fate) {
        return passed.getOrDefault(fate, 0);
    }

    /** Lets the request arrive that was on its way when the process died. */
    void arrive() {
        onItsWay.getAndSet(() -> {}).run();
    }

    /** Does something once, after the process has looked at the cloud for the first time. */
    void onceAfterLook(Runnable event) {
        afterLook.set(event);
    }

    /** Wakes the process that sleeps. */
    void wake() {
        awake.countDown();
    }

    /** Comes by a point of this fate; true where it is the one. */
    private boolean comesTo(Fate fate, String what) {
        boolean here = isThePoint(fate, what);
        if (here) {
            blow.accept(fate);
        }
        return here;
    }

    private synchronized boolean isThePoint(Fate fate, String what) {
        int number = passed.merge(fate, 1, Integer::sum) - 1;
        boolean here = !isMet() && point.fate() == fate && point.number() == number;
        if (here) {
            where = what;
            met.countDown();
        }
        return here;
    }

    void pass(Fate fate, String what) {
        if (!dead && comesTo(fate, what)) {
            dead = true;
        }
        requireAlive();
    }

    void requireAlive() {
        if (dead) {
            throw new Halt();
        }
    }

    <T> T around(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> TALKS_TO_NOBODY.contains(method.getName())
                        ? call(real, method, arguments)
                        : between(real, method, arguments)));
    }

    private Object between(Object real, Method method, Object... arguments) {
        String name = method.getName();
        boolean changes = name.matches(CHANGING);
        Fate fate = changes ? Fate.DIES_WRITING : Fate.DIES_LOOKING;
        pass(fate, "before " + name);
        if (changes && real instanceof CloudGateway) {
            send(name, () -> call(real, method, arguments));
        }
        try {
            return call(real, method, arguments);
        } finally {
            if (real instanceof CloudGateway) {
                afterLook.getAndSet(() -> {}).run();
            }
            pass(fate, "after " + name);
        }
    }

    private void send(String name, Runnable request) {
        onItsWay.set(request);
        if (comesTo(Fate.DIES_SENDING, name)) {
            dead = true;
            throw new Halt();
        }
        onItsWay.set(() -> {});
        if (!name.equals(UNFENCED) && comesTo(Fate.SLEEPS, name)) {
            sleep();
        }
    }

    private void sleep() {
        try {
            awake.await();
        } catch (InterruptedException ended) {
            throw new Halt();
        }
    }

    private static Object call(Object real, Method method, Object... arguments) {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw (Error) failed.getCause();
        } catch (IllegalAccessException never) {
            throw new IllegalStateException(never);
        }
    }
}
