package io.emberkeep.api.cloud;

import java.util.Optional;
import java.util.stream.Stream;

/** Says in a failure which server was not trusted; of a cloud that may be Keystone or any of its services. */
public interface RefusedServer {
    /** Its web address, as far as host and port. */
    String address();

    /** The server that was refused, where that is behind a failure. */
    static Optional<String> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(RefusedServer.class::isInstance)
                .map(refusal -> ((RefusedServer) refusal).address())
                .findFirst();
    }
}
