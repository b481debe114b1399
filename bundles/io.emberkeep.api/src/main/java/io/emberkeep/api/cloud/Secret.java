package io.emberkeep.api.cloud;

/**
 * A password, token or secret, wrapped so that it can't slip into a log or a message.
 *
 * @param value the secret itself; ask for it only to send it
 */
public record Secret(String value) {
    /** Stands in a saved profile for the secret that the {@link SecretVault} keeps. */
    public static final Secret IN_VAULT = new Secret("");

    /** Whether the secret itself has to be fetched from the vault. */
    public boolean isInVault() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return "***";
    }
}
