package io.emberkeep.ui.common.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.io.IOException;
import java.util.List;
import org.eclipse.core.runtime.IStatus;
import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void theSentenceIsTheMessageAndTheRestIsUnderIt() {
        IStatus status = Failures.status(new EmberkeepException(ErrorKind.NOT_FOUND, "There is no such volume."));
        assertEquals("There is no such volume.", status.getMessage());
        assertEquals("Kind: not found", status.getChildren()[0].getMessage());
    }

    @Test
    void theDetailsNameRequestAndCause() {
        EmberkeepException failure = new EmberkeepException(
                        ErrorKind.UNREACHABLE, "The cloud did not answer.", new IOException("connection reset"))
                .withRequestId("req-1");
        assertEquals(
                List.of(
                        "Kind: unreachable",
                        "Request id at the cloud: req-1",
                        "Cause: java.io.IOException: connection reset"),
                Failures.details(failure));
    }

    @Test
    void aLostAnswerIsSaid() {
        EmberkeepException lost = new EmberkeepException(ErrorKind.TIMED_OUT, "No answer.").withUnknownOutcome();
        assertTrue(Failures.details(lost).stream().anyMatch(detail -> detail.contains("may have carried")));
    }
}
