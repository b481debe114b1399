package io.emberkeep.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmberkeepExceptionTest {
    @Test
    void whatIsAddedKeepsWhatWasThere() {
        EmberkeepException plain = new EmberkeepException(ErrorKind.UNREACHABLE, "It did not answer.");
        EmberkeepException whole = plain.withRequestId("req-1").withUnknownOutcome();

        assertEquals(ErrorKind.UNREACHABLE, whole.kind());
        assertEquals("It did not answer.", whole.getMessage());
        assertEquals(Optional.of("req-1"), whole.requestId());
        assertTrue(whole.outcomeUnknown());
        assertFalse(plain.outcomeUnknown());
        assertTrue(plain.withUnknownOutcome().withRequestId("req-2").outcomeUnknown());
        assertSame(plain, whole.getCause().getCause());
    }
}
