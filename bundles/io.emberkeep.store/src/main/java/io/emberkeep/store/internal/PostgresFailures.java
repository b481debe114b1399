package io.emberkeep.store.internal;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Turns what PostgreSQL and its driver report into a kind and a sentence that name the store. */
final class PostgresFailures {
    /** The server shuts down or starts, or has ended this session because it did nothing in its transaction. */
    private static final Set<String> SESSION_ENDED = Set.of("57P01", "57P02", "57P03", "57P05", "25P03");

    private final PostgresAddress address;

    PostgresFailures(PostgresAddress address) {
        this.address = address;
    }

    static boolean isLost(SQLException failure) {
        String state = state(failure);
        return state.startsWith("08") || SESSION_ENDED.contains(state);
    }

    /** The same failure, told to a person. */
    EmberkeepException explain(SQLException failure) {
        String store = address.text();
        return switch (state(failure)) {
            case "28P01", "28000" ->
                told(ErrorKind.UNAUTHORISED, Messages.notLetIn(store, address.user(), reason(failure)), failure);
            case "3D000" -> told(ErrorKind.NOT_FOUND, Messages.noDatabase(store, address.database()), failure);
            case "42501" ->
                told(ErrorKind.REFUSED, Messages.notAllowed(store, address.user(), reason(failure)), failure);
            case "25006" -> told(ErrorKind.REFUSED, Messages.standby(store), failure);
            case "53100" -> told(ErrorKind.REFUSED, Messages.serverFull(store), failure);
            case "53300" -> told(ErrorKind.TIMED_OUT, Messages.tooManyConnections(store), failure);
            case "55P03", "40P01", "40001", "57014" -> told(ErrorKind.TIMED_OUT, Messages.busy(store), failure);
            default -> isLost(failure) ? unreachable(failure) : broken(failure);
        };
    }

    private EmberkeepException unreachable(SQLException failure) {
        String store = address.text();
        if (failure instanceof PSQLException && isAboutPassword(failure)) {
            return told(ErrorKind.UNAUTHORISED, Messages.passwordMissing(store, address.user()), failure);
        }
        return isAboutTrust(failure)
                ? told(ErrorKind.UNREACHABLE, Messages.notTrusted(store, address.host(), reason(failure)), failure)
                : told(ErrorKind.UNREACHABLE, Messages.unreachable(store, reason(failure)), failure);
    }

    private EmberkeepException broken(SQLException failure) {
        return told(ErrorKind.INTERNAL, Messages.serverFailed(address.text(), reason(failure)), failure);
    }

    /** The driver has no state of its own for this. */
    private static boolean isAboutPassword(SQLException failure) {
        return failure.getMessage().contains("no password was provided");
    }

    private static boolean isAboutTrust(SQLException failure) {
        return failure.getMessage().contains("SSL")
                || failure.getMessage().contains("could not be verified by hostnameverifier")
                || causes(failure)
                        .anyMatch(cause -> cause instanceof SSLException || cause instanceof GeneralSecurityException);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    /** The innermost cause says most; the server's own words come without its position in our statement. */
    private static String reason(SQLException failure) {
        Optional<ServerErrorMessage> server = failure instanceof PSQLException known
                ? Optional.ofNullable(known.getServerErrorMessage())
                : Optional.empty();
        String text = server.map(ServerErrorMessage::getMessage).orElseGet(() -> innermost(failure));
        return text.strip().replaceFirst("\\.$", "");
    }

    private static String innermost(SQLException failure) {
        Throwable cause = causes(failure).reduce((outer, inner) -> inner).orElseThrow();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }

    private static EmberkeepException told(ErrorKind kind, String message, SQLException cause) {
        return new EmberkeepException(kind, message, cause);
    }
}
