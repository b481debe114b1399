package io.emberkeep.ui.common.internal.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private final List<Object> heard = new ArrayList<>();
    private final List<Throwable> logged = new ArrayList<>();
    private final Outcome<String> outcome = new Outcome<>(Runnable::run, heard::add, why -> heard.add(why.kind()));

    @Test
    void bringsResultsAndRefusals() {
        outcome.of(() -> "done", logged::add);
        outcome.of(
                () -> {
                    throw new EmberkeepException(ErrorKind.REFUSED, "No.");
                },
                logged::add);
        assertEquals(List.of("done", ErrorKind.REFUSED), heard);
        assertEquals(List.of(), logged);
    }

    @Test
    void tellsFaultsOfOurOwnWhateverTheyAre() {
        List<Throwable> faults =
                List.of(new IllegalStateException(), new NoClassDefFoundError("keyring"), new OutOfMemoryError());
        faults.forEach(fault -> outcome.of(() -> thrown(fault), logged::add));
        assertEquals(List.of(ErrorKind.INTERNAL, ErrorKind.INTERNAL, ErrorKind.INTERNAL), heard);
        assertEquals(faults, logged);
    }

    private static String thrown(Throwable fault) {
        if (fault instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) fault;
    }
}
