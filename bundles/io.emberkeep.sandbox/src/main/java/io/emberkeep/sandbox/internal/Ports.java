package io.emberkeep.sandbox.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.emberkeep.sandbox.internal.http.Endpoints;
import io.emberkeep.sandbox.internal.http.Faults;
import io.emberkeep.sandbox.internal.http.Listener;
import io.emberkeep.sandbox.internal.world.World;
import java.io.IOException;
import java.util.List;

/** The five ports of the sandbox. Faults can be ordered for all but the last. */
public record Ports(
        Listener identity, Listener volume, Listener compute, Listener image, Listener control, Faults faults)
        implements AutoCloseable {
    private static final String REGION = "Sandbox";

    public static Ports open(int first, World world, ObjectMapper json) throws IOException {
        // Without it the kernel holds small answers back until the last one was acknowledged.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        Faults faults = new Faults(world.tokens(), world.clock());
        return new Ports(
                new Listener(first, faults, json),
                new Listener(next(first, 1), faults, json),
                new Listener(next(first, 2), faults, json),
                new Listener(next(first, 3), faults, json),
                new Listener(next(first, 4), new Faults(world.tokens(), world.clock()), json),
                faults);
    }

    public Endpoints endpoints() {
        return new Endpoints(REGION, identity.url(), volume.url(), compute.url(), image.url());
    }

    private static int next(int first, int by) {
        return first == 0 ? 0 : first + by;
    }

    @Override
    public void close() {
        faults.close();
        List.of(identity, volume, compute, image, control).forEach(Listener::close);
    }
}
