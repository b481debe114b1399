package io.emberkeep.app.internal.vault;

import java.util.Optional;

/**
 * What is asked of a person about the master password, and what is wrong with the answer.
 *
 * @param isNew whether it is chosen now, and so typed twice
 * @param wasWrong whether the last answer did not unlock anything
 * @param file where the secrets lie
 */
record MasterPasswordForm(boolean isNew, boolean wasWrong, String file) {
    private static final int SHORTEST = 8;

    String title() {
        return isNew ? VaultMessages.CHOOSE : VaultMessages.GIVE;
    }

    String explanation() {
        return isNew ? VaultMessages.CHOOSE_WHY : VaultMessages.GIVE_WHY;
    }

    String button() {
        return isNew ? VaultMessages.CHOOSE_BUTTON : VaultMessages.GIVE_BUTTON;
    }

    /** Why these answers can't be taken yet. */
    Optional<String> obstacle(String typed, String again) {
        if (!isNew) {
            return typed.isEmpty() ? Optional.of(VaultMessages.GIVE_WHY) : Optional.empty();
        }
        if (typed.length() < SHORTEST) {
            return Optional.of(VaultMessages.TOO_SHORT.formatted(SHORTEST));
        }
        return typed.equals(again) ? Optional.empty() : Optional.of(VaultMessages.DIFFERENT);
    }
}
