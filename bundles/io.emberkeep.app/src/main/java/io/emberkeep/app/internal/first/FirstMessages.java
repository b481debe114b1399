package io.emberkeep.app.internal.first;

import java.util.List;

/** What the page without a cloud says. */
final class FirstMessages {
    static final String NONE_KNOWN = "Emberkeep looks after no cloud yet.";
    static final String UNREAD = "The clouds of this computer could not be looked at.";
    static final String CHOOSE = "Which cloud shall Emberkeep look after?";
    static final String PROMISE =
            "Looking changes nothing. Whatever would change a cloud is shown as a plan first, and done only when you say so.";
    static final String LOOKING = "Looking for clouds on this computer…";
    static final String SANDBOX = "Try it in the sandbox";
    static final String SANDBOX_WHAT =
            "A small cloud of its own on this computer, with volumes to back up, break and restore. Nothing real can be harmed.";
    static final String SANDBOX_START = "Start the &Sandbox";
    static final String SANDBOX_STARTING = "Starting the sandbox…";
    static final String SANDBOX_MISSING =
            "This installation has no sandbox. In a checkout of Emberkeep, ./emberkeep demo starts one.";
    static final String SANDBOX_JOB = "Starting the sandbox";
    static final String SANDBOX_FAILED = "The sandbox could not be started";
    static final String FOUND = "Clouds on this computer";
    static final String FOUND_WHAT = "Found where every OpenStack client looks, or kept by Emberkeep.";
    static final String FOUND_NONE =
            "None was found: no clouds.yaml in this folder, in ~/.config/openstack or in /etc/openstack, and no OS_* variables.";
    static final String LOOK_AGAIN = "Look &Again";
    static final String UNUSABLE = "%s can't be used";
    static final String NEW = "A new cloud";
    static final String NEW_WHAT =
            "Paste an openrc or clouds.yaml, or fill in address and credential. You see what works before anything is kept; the secret is encrypted.";
    static final String NEW_BUTTON = "&New Cloud…";

    static final String STORE_PASSWORD = "Password of the store";
    static final String STORE_PASSWORD_BUTTON = "Enter the &Password of the Store…";
    static final String STORE_PASSWORD_QUESTION =
            "It is kept encrypted in the secure storage of this computer, and used at each start of the console. Commands take it from a file.";
    static final String STORE_PASSWORD_MISSING = "Type the password of the database's user.";

    private FirstMessages() {}

    static String found(int count) {
        return count == 1 ? "1 cloud is known on this computer." : count + " clouds are known on this computer.";
    }

    static String detail(List<String> parts) {
        return String.join("  ·  ", parts);
    }
}
