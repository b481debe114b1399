package io.emberkeep.app.internal.first;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.app.internal.cloud.CloudBook;
import io.emberkeep.ui.common.session.ConsoleSession;
import io.emberkeep.ui.common.session.ConsoleSession.Phase;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstTextTest {
    private static final Optional<EmberkeepException> BROKEN =
            Optional.of(new EmberkeepException(ErrorKind.INVALID_INPUT, "safeguards.json can't be read."));

    private static FirstText text(Optional<EmberkeepException> trouble) {
        return new FirstText((ConsoleSession) Proxy.newProxyInstance(
                FirstTextTest.class.getClassLoader(),
                new Class<?>[] {ConsoleSession.class},
                (session, asked, arguments) -> asked.getName().equals("phase") ? Phase.NO_CLOUD : trouble));
    }

    @Test
    void saysWhyTheCloudsCouldNotBeRead() {
        FirstText text = text(Optional.empty());
        assertEquals(FirstMessages.UNREAD, text.answer(CloudBook.EMPTY, BROKEN));
        assertEquals(Optional.of("safeguards.json can't be read."), text.trouble(BROKEN));
        assertEquals(FirstMessages.FOUND_WHAT, text.found(CloudBook.EMPTY, BROKEN));
    }

    @Test
    void saysThatThereIsNoCloudOnlyWhereItLooked() {
        FirstText text = text(Optional.of(new EmberkeepException(ErrorKind.NOT_FOUND, "There is no cloud.")));
        assertEquals(FirstMessages.NONE_KNOWN, text.answer(CloudBook.EMPTY, Optional.empty()));
        assertEquals(Optional.empty(), text.trouble(Optional.empty()));
    }

    @Test
    void whatTheSessionKnowsComesFirst() {
        FirstText text = text(Optional.of(new EmberkeepException(ErrorKind.UNREACHABLE, "The store is away.")));
        assertEquals(Optional.of("The store is away."), text.trouble(BROKEN));
    }
}
