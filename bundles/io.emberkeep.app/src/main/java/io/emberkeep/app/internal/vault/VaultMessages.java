package io.emberkeep.app.internal.vault;

/** What the vault of secrets says to people. */
final class VaultMessages {
    static final String TITLE = "Master password";
    static final String CHOOSE = "Choose a master password";
    static final String CHOOSE_WHY =
            "No keyring can be used here. This password encrypts your secrets; it is asked for after each start.";
    static final String GIVE = "Unlock the secrets of your clouds";
    static final String GIVE_WHY = "They are encrypted with the master password that you chose on this computer.";
    static final String PASSWORD = "&Master password:";
    static final String AGAIN = "&Once more:";
    static final String WRONG = "That is not the master password. Try again.";
    static final String TOO_SHORT = "Take at least %d characters; a few words are easy to remember.";
    static final String DIFFERENT = "The two are not the same yet.";
    static final String FORGOTTEN =
            "Forgotten? Nobody can read the secrets then. Close Emberkeep, delete %s, and enter them again: edit each cloud.";
    static final String CHOOSE_BUTTON = "Use This Password";
    static final String GIVE_BUTTON = "Unlock";
    static final String NOT_GIVEN =
            "The master password was not given, so the secrets of your clouds stay locked. Press F5 to be asked again.";

    private VaultMessages() {}

    static String locked(String cloud, String file) {
        return "The secret of %s can't be unlocked, because the keyring of this computer is locked or has lost its key. Unlock it and press F5, or enter the secret again (it lies in %s)."
                .formatted(owner(cloud), file);
    }

    static String notKept(String cloud) {
        return "The secret of %s was not kept, because it could not be encrypted. Unlock the keyring of this computer, or give a master password."
                .formatted(owner(cloud));
    }

    /** Stores are kept by a name that begins with the word. */
    private static String owner(String name) {
        return name.startsWith("store ") ? "the " + name : "cloud " + name;
    }

    static String unreadable(String file, Exception why) {
        return "The secure storage %s can't be opened (%s). Check who owns it and its folder."
                .formatted(file, why.getMessage());
    }

    static String unwritable(String file, Exception why) {
        return "The secure storage %s can't be written (%s). Check who owns it and the space on its disk."
                .formatted(file, why.getMessage());
    }
}
