package io.emberkeep.api.cloud;

/**
 * A password, token or secret, wrapped so that it can't slip into a log or a message.
 *
 * @param value the secret itself; ask for it only to send it
 */
public record Secret(String value) {
    @Override
    public String toString() {
        return "***";
    }
}
