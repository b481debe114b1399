package io.emberkeep.openstack.internal.rest;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import javax.net.ssl.SSLException;

/** Why a connection failed, in words; the JDK's own texts are often empty or speak of its classes. */
final class Reasons {
    private static final int LONGEST = 200;

    private Reasons() {}

    static String of(Throwable failure) {
        Throwable root = root(failure);
        if (root instanceof UnresolvedAddressException || root instanceof UnknownHostException) {
            return "its name is not known to the name service";
        }
        if (failure instanceof HttpConnectTimeoutException) {
            return "no connection came about in time";
        }
        if (failure instanceof ConnectException) {
            return "it refused the connection";
        }
        if (failure instanceof SSLException) {
            return "its TLS is not understood: " + text(root);
        }
        return text(failure);
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : Words.oneLine(message, LONGEST);
    }
}
