package io.emberkeep.app.internal.vault;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.StorageException;

/**
 * Makes a long key of a master password, slowly, so that whoever gets the file can't try passwords fast: the platform
 * itself takes only ten rounds.
 */
final class StretchedKey {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;
    private static final int SALT_BYTES = 16;
    private static final String NODE = "masterPassword";
    private static final String SALT = "salt";

    private final ISecurePreferences storage;

    StretchedKey(ISecurePreferences storage) {
        this.storage = storage;
    }

    PBEKeySpec of(String password) {
        try {
            PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt(), ROUNDS, BITS);
            byte[] key =
                    SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
            return new PBEKeySpec(Base64.getEncoder().encodeToString(key).toCharArray());
        } catch (GeneralSecurityException | StorageException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // A salt is no secret; it only makes each file a puzzle of its own.
    private byte[] salt() throws StorageException {
        ISecurePreferences node = storage.node(NODE);
        String stored = node.get(SALT, null);
        if (stored != null) {
            return Base64.getDecoder().decode(stored);
        }
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        node.put(SALT, Base64.getEncoder().encodeToString(salt), false);
        return salt;
    }
}
