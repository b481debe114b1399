package io.emberkeep.app.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MasterPasswordFormTest {

    @Test
    void aNewOneIsLongAndTypedTwice() {
        MasterPasswordForm form = new MasterPasswordForm(true, false, "/secrets");
        assertTrue(form.obstacle("short", "short").isPresent());
        assertEquals(Optional.of(VaultMessages.DIFFERENT), form.obstacle("long enough", "long enogh"));
        assertEquals(Optional.empty(), form.obstacle("long enough", "long enough"));
    }

    @Test
    void theOneOfBeforeIsTakenAsItWas() {
        MasterPasswordForm form = new MasterPasswordForm(false, true, "/secrets");
        assertTrue(form.obstacle("", "").isPresent());
        assertEquals(Optional.empty(), form.obstacle("x", ""));
    }
}
