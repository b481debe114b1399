package io.emberkeep.service.internal.fake;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/** Puts something between the engine and a port, whatever the port's methods are. */
public final class Ports {
    private static final Set<String> TALKS_TO_NOBODY = Set.of("scope", "microversion");

    /** One call of a port. */
    public interface Call {
        Object carryOut();
    }

    /** What stands in between. */
    interface Between {
        Object pass(String method, Call call);
    }

    private Ports() {}

    static <T> T around(Class<T> port, T real, Between between) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> TALKS_TO_NOBODY.contains(method.getName())
                        ? call(real, method, arguments)
                        : between.pass(method.getName(), () -> call(real, method, arguments))));
    }

    private static Object call(Object real, Method method, Object[] arguments) {
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
