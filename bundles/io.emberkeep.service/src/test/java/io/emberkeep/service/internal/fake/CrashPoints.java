package io.emberkeep.service.internal.fake;

import java.util.ArrayList;
import java.util.List;

/** Every moment at which a process may be killed: right before and right after it speaks to the store or the cloud. */
public final class CrashPoints {
    /** Ends a process in the middle of whatever it does. */
    public static final class Halt extends Error {
        private static final long serialVersionUID = 1L;

        Halt() {
            super(null, null, false, false);
        }
    }

    private final List<String> passed = new ArrayList<>();
    private final int last;
    private boolean halted;

    private CrashPoints(int last) {
        this.last = last;
    }

    /** Lets a process live. */
    public static CrashPoints none() {
        return new CrashPoints(Integer.MAX_VALUE);
    }

    /** Halts a process at the point with this number, counted from 0. */
    public static CrashPoints at(int number) {
        return new CrashPoints(number);
    }

    public boolean isHalted() {
        return halted;
    }

    /** Where it was halted, or went last. */
    public String where() {
        return passed.isEmpty() ? "nowhere" : passed.getLast();
    }

    public int count() {
        return passed.size();
    }

    void halt() {
        halted = true;
    }

    void pass(String point) {
        if (halted) {
            throw new Halt();
        }
        passed.add(point);
        if (passed.size() > last) {
            halted = true;
            throw new Halt();
        }
    }

    <T> T around(Class<T> port, T real) {
        return Ports.around(port, real, (method, call) -> {
            pass("before " + method);
            try {
                return call.carryOut();
            } finally {
                pass("after " + method);
            }
        });
    }
}
