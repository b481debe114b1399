package io.emberkeep.app.internal.first;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.app.internal.cloud.CloudBook;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.ConsoleSession.Phase;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sentences of the page that is shown while no cloud is chosen. */
final class FirstText {
    private final ConsoleSession session;

    FirstText(ConsoleSession session) {
        this.session = session;
    }

    /**
     * The sentence that a person came for.
     *
     * @param unread why the clouds could not be read
     */
    String answer(CloudBook book, Optional<EmberkeepException> unread) {
        if (session.phase() == Phase.OPENING) {
            return FirstMessages.LOOKING;
        }
        if (unread.isPresent()) {
            return FirstMessages.UNREAD;
        }
        return book.profiles().isEmpty()
                ? FirstMessages.NONE_KNOWN
                : FirstMessages.found(book.profiles().size()) + " " + FirstMessages.CHOOSE;
    }

    /** What went wrong, beyond that there is no cloud, of which the page itself tells. */
    Optional<String> trouble(Optional<EmberkeepException> unread) {
        return session.trouble()
                .filter(why -> why.kind() != ErrorKind.NOT_FOUND)
                .or(() -> unread)
                .map(EmberkeepException::getMessage);
    }

    /** What the door to the clouds of this computer says above them. */
    String found(CloudBook book, Optional<EmberkeepException> unread) {
        boolean none = book.profiles().isEmpty() && book.problems().isEmpty();
        return none && unread.isEmpty() ? FirstMessages.FOUND_NONE : FirstMessages.FOUND_WHAT;
    }

    /** A cloud under its name, such as {@code prod  ·  Piekna  ·  keystone.example.org}. */
    static String detail(CloudProfile profile) {
        return FirstMessages.detail(
                Stream.of(profile.project().map(Named::label), profile.region(), Optional.of(host(profile.authUrl())))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static String host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost()).orElse(address);
        } catch (IllegalArgumentException noAddress) {
            return address;
        }
    }

    /** The entries that can't be used. */
    static List<String> problems(CloudBook book) {
        return book.problems().stream()
                .map(problem -> FirstMessages.UNUSABLE.formatted(problem.cloud()))
                .toList();
    }
}
