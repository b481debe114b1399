package io.emberkeep.sandbox.internal.control;

import static io.emberkeep.sandbox.internal.http.Route.open;
import static io.emberkeep.sandbox.internal.http.Route.unguarded;

import io.emberkeep.sandbox.internal.http.Faults;
import io.emberkeep.sandbox.internal.http.Route;
import io.emberkeep.sandbox.internal.storage.Cinder;
import java.util.List;

/** The table of what can be done to the cloud from behind. */
public final class ControlRoutes {
    private final WorldResource world;
    private final HostResource hosts;
    private final ByteResource bytes;
    private final FaultResource faults;

    public ControlRoutes(Cinder cinder, Faults faults, Runnable save) {
        this.world = new WorldResource(cinder, save);
        this.hosts = new HostResource(cinder);
        this.bytes = new ByteResource(cinder.world());
        this.faults = new FaultResource(faults);
    }

    public List<Route> table() {
        return List.of(
                open("GET", "/", world::show),
                open("PUT", "/settings", world::change),
                open("POST", "/scale", world::scale),
                open("POST", "/state", world::save),
                open("DELETE", "/tokens", world::revokeTokens),
                open("GET", "/faults", faults::list),
                open("POST", "/faults", faults::order),
                open("DELETE", "/faults", faults::cancelAll),
                open("POST", "/hosts/{host}/kill", hosts::kill),
                open("POST", "/hosts/{host}/restart", hosts::restart),
                open("GET", "/backups/{id}", hosts::backup),
                open("DELETE", "/backups/{id}/record", hosts::lose),
                unguarded("GET", "/volumes/{id}", bytes::show),
                unguarded("POST", "/volumes/{id}/write", bytes::write),
                unguarded("POST", "/volumes/{id}/fill", bytes::fill),
                unguarded("GET", "/volumes/{id}/bytes", bytes::read),
                unguarded("GET", "/volumes/{id}/sha256", bytes::sha256),
                unguarded("GET", "/volumes/{id}/digest", bytes::digest),
                unguarded("PUT", "/volumes/{id}/writer", bytes::writer));
    }
}
