package io.emberkeep.app.internal.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SandboxAddressesTest {

    @Test
    void readsTheLineOfASandbox() {
        SandboxAddresses addresses = new SandboxAddresses(
                "{\"auth_url\":\"http://127.0.0.1:4711/v3\",\"region\":\"Sandbox\",\"application_credential_id\":\"a1\"}");
        assertEquals(Optional.of("http://127.0.0.1:4711/v3"), addresses.value("auth_url"));
        assertEquals(Optional.of("a1"), addresses.value("application_credential_id"));
        assertEquals(Optional.empty(), addresses.value("nothing"));
    }

    @Test
    void aSandboxThatEndedToldNothing() {
        assertEquals(Optional.empty(), new SandboxAddresses("").value("auth_url"));
    }
}
