package io.emberkeep.app.internal.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.emberkeep.api.EmberkeepException;
import io.emberkeep.api.ErrorKind;
import io.emberkeep.api.cloud.Secret;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.junit.jupiter.api.Test;

class SecureVaultTest {
    private static ISecurePreferences secrets(InvocationHandler answer) {
        return (ISecurePreferences) Proxy.newProxyInstance(
                SecureVaultTest.class.getClassLoader(), new Class<?>[] {ISecurePreferences.class}, answer);
    }

    @Test
    void findsASecretByTheNameOfItsCloud() {
        ISecurePreferences secrets = secrets((node, asked, arguments) -> arguments[0].equals("a%2Fb") ? "s" : null);
        assertEquals(Optional.of(new Secret("s")), SecureVault.find("a/b", () -> secrets, "file"));
        assertEquals(Optional.empty(), SecureVault.find("c", () -> secrets, "file"));
    }

    @Test
    void aKeyringWithoutItsLibraryIsALockedOne() {
        ISecurePreferences secrets = secrets((node, asked, arguments) -> {
            throw new UnsatisfiedLinkError("libsecret");
        });
        EmberkeepException why = assertThrows(
                EmberkeepException.class, () -> SecureVault.find("prod", () -> secrets, "/home/ada/secure_storage"));
        assertEquals(ErrorKind.UNAUTHORISED, why.kind());
        assertTrue(why.getMessage().contains("cloud prod"), why.getMessage());
    }
}
