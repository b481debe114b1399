package io.emberkeep.app.internal.cloud;

import io.emberkeep.app.internal.cloud.CloudForm.Kind;
import java.util.List;

/** What wizard and dialogs about clouds say to people. */
public final class CloudMessages {
    static final String NEW_CLOUD = "New cloud";
    static final String EDIT_CLOUD = "Edit cloud %s";
    static final String SAVE = "Save";
    static final String SAVING = "Saving cloud %s";
    static final String SAVE_FAILED = "The cloud could not be saved";
    static final String KNOWN_CLOUDS = "Looking for clouds";

    static final String CONNECTION = "Where is the cloud, and who are you there?";
    static final String CONNECTION_WHY =
            "Its operator's web page offers an openrc or clouds.yaml for download: paste it, and the fields fill.";
    static final String PASTE = "&Paste openrc or clouds.yaml…";
    static final String KIND = "Log in with:";
    static final String KIND_APPLICATION = "&application credential";
    static final String KIND_PASSWORD = "pass&word";
    static final String KIND_TOKEN = "&token";
    static final String KIND_APPLICATION_WHY =
            "Bound to one project, and revoked by itself without changing your password.";
    static final String KIND_TOKEN_WHY = "A token ends after some hours and can't be renewed.";
    static final String NAME = "Na&me here:";
    static final String NAME_HINT = "such as prod";
    static final String ADDRESS = "Addr&ess of Keystone:";
    static final String ADDRESS_HINT = "https://keystone.example.org:5000/v3";
    static final String CREDENTIAL = "&Credential (id or name):";
    static final String USER = "&User:";
    static final String USER_DOMAIN = "User's &domain:";
    static final String DEFAULT_HINT = "Default";
    static final String SECRET = "&Secret:";
    static final String PASSWORD = "&Secret password:";
    static final String TOKEN = "&Secret token:";
    static final String SECRET_KEPT = "unchanged; type to replace it";
    static final String PROJECT = "Pro&ject:";
    static final String PROJECT_DOMAIN = "Pr&oject's domain:";
    static final String REGION = "&Region:";
    static final String REGION_HINT = "only where the cloud has several";
    static final String AUTHORITY = "CA &file:";
    static final String AUTHORITY_HINT = "only where this computer does not trust the cloud's certificate";
    static final String BROWSE = "&Browse…";
    static final String TIME_LIMIT = "&Longest wait for an answer (seconds):";
    static final String TIME_LIMIT_HINT = "60";
    static final String INSECURE = "Don't chec&k certificates";
    static final String INSECURE_AGAIN =
            "&I mean it: whoever stands between here and the cloud may read the secret and change what is backed up";

    static final String NAME_MISSING = "Give the cloud a name, by which you will find it here and with --cloud.";
    static final String NAME_TAKEN = "There is a cloud %s already. Take another name.";
    static final String ADDRESS_MISSING = "Enter the address of Keystone, the login service of the cloud.";
    static final String ADDRESS_WRONG = "\"%s\" is no web address. It begins with https:// and mostly ends with /v3.";
    static final String CREDENTIAL_MISSING = "Enter the id of the application credential.";
    static final String OWNER_MISSING =
            "An application credential that is named by its name needs its user. Its id needs none.";
    static final String USER_MISSING = "Enter the user.";
    static final String PROJECT_MISSING = "Enter the project whose volumes are to be backed up.";
    static final String NO_AUTHORITY_FILE = "The CA file %s can't be read. Choose a PEM file.";
    static final String TIME_LIMIT_WRONG = "The longest wait is a number of seconds from 1 to 9999, or empty.";
    static final String INSECURE_ONCE =
            "Without checking certificates your secret may go to anybody. Say it a second time, or choose a CA file.";
    static final String THE_FORM = "the fields of this wizard";
    static final String READY = "Next: see what works.";

    static final String PASTE_TITLE = "Paste openrc or clouds.yaml";
    static final String PASTE_WHY = "Paste the text as you got it. Nothing is kept before you save the cloud.";
    static final String PASTE_LABEL = "&Text:";
    static final String PASTE_WHICH = "&Cloud:";
    static final String PASTED = "the pasted text";
    static final String PASTE_TAKE = "Fill In";

    static final String TEST = "What works";
    static final String TEST_WHY = "Asked by requests that change nothing on the cloud.";
    static final String TEST_AGAIN = "&Test Again";
    static final String STOP = "&Stop";
    static final String LOOK_AT_CERTIFICATE = "&Look at the Certificate…";
    static final String LOOKING_AT_CERTIFICATE = "Looking at the certificate of %s";
    static final String TESTING = "Testing cloud %s";
    static final String LOOK_FAILED = "The certificate could not be looked at";
    static final String UNTRUSTED_HINT =
            "Nothing was sent to it. Look at the certificate, compare its fingerprint with what the operator tells, and choose whom to trust.";
    static final String UNTRIED = "Not tested yet.";
    static final String RUNNING = "Asking the cloud…";
    static final String STOPPED = "Stopped. The cloud can be saved without a test.";
    static final String WHAT = "What";
    static final String MEANING = "What it means";
    static final String FOUND_OUT = "Found out by";
    static final String NO_BACKUP_SERVICE =
            "The login works, but this cloud has no backup service for this project. Ask its operator for Cinder backup.";
    static final String BACKUP_SERVICE_UNKNOWN =
            "The login works, but whether backups can be made could not be found out. The rows below say why.";
    static final String BACKUPS_FORBIDDEN =
            "The login works, but this credential may not see the project's backups. Ask the cloud's operator for a role that may.";
    static final String NO_BACKUP_HOST =
            "The cloud has a backup service, but no host that makes backups is up. Ask its operator to start one.";
    static final String READS_ONLY =
            "This credential may read only: it sees the backups of project %s, and can make, restore and delete none. Ask for the role member.";
    static final String NOTHING_REFUSED = "This credential may do all that Emberkeep can use.";

    static final String SAFEGUARD = "How careful must you be with it?";
    static final String SAFEGUARD_WHY =
            "The band stands in the window and in every dialog of this cloud. Only Emberkeep knows of it.";
    static final String FOUND_ELSEWHERE =
            "The profile stands in %s and is changed there. Here you say how careful you must be.";
    static final String FOUND_UNTRUSTED =
            "If its certificate is not trusted, name the CA in that file, too: cacert: /path/to/ca.pem beside auth.";
    static final String BAND = "Band:";
    static final String BAND_NONE = "non&e";
    static final String BAND_RED = "&red";
    static final String BAND_AMBER = "&amber";
    static final String BAND_GREEN = "&green";
    static final String BAND_BLUE = "bl&ue";
    static final String BAND_VIOLET = "&violet";
    static final String BAND_WORD = "&Word on it:";
    static final String BAND_WORD_MISSING = "Give the band a word, because not everybody sees its colour.";
    static final String PRODUCTION = "PRODUCTION";
    static final String READ_ONLY = "Read-&only: change nothing on this cloud";
    static final String READ_ONLY_WHY =
            "Looking stays possible. Backups, restores and deletions are refused, in the window and on the command line.";
    static final String PREVIEW = "Looks so:";

    static final String CLOUDS = "Clouds";
    static final String CLOUDS_TITLE = "The clouds that Emberkeep knows";
    static final String CLOUDS_WHY =
            "Those of clouds.yaml are found anew at each start. The others are kept by Emberkeep.";
    static final String COLUMN_NAME = "Name";
    static final String COLUMN_ADDRESS = "Address";
    static final String COLUMN_PROJECT = "Project";
    static final String COLUMN_REGION = "Region";
    static final String COLUMN_SAFEGUARD = "Safeguard";
    static final String COLUMN_SOURCE = "Kept in";
    static final String KEPT_HERE = "Emberkeep";
    static final String NEW_BUTTON = "&New…";
    static final String EDIT_BUTTON = "&Edit…";
    static final String REMOVE_BUTTON = "&Remove…";
    static final String OPEN_BUTTON = "&Open";
    static final String CHOOSE_CLOUD = "Choose a cloud.";
    static final String NOT_OURS = "This cloud stands in %s. Remove it there.";
    static final String REMOVE_TITLE = "Remove %s from Emberkeep?";
    static final String REMOVE_QUESTION =
            "Emberkeep forgets the cloud and its secret. The cloud itself is not touched: its volumes and backups stay.";
    static final String REMOVE = "Remove";
    static final String REMOVING = "Removing cloud %s";
    static final String REMOVE_FAILED = "The cloud could not be removed";

    private CloudMessages() {}

    static String secretMissing(Kind kind) {
        return switch (kind) {
            case APPLICATION_CREDENTIAL -> "Enter the secret of the application credential.";
            case PASSWORD -> "Enter the password.";
            case TOKEN -> "Enter the token.";
        };
    }

    static String works(String project, String region) {
        return "The cloud has a backup service, and this credential sees the backups of project %s%s. Making one was not tried."
                .formatted(project, region.isEmpty() ? "" : " in region " + region);
    }

    static String refused(List<String> what) {
        return "What this credential may not do or see: %s.".formatted(String.join(", ", what));
    }

    static String unknown(List<String> what) {
        return "Not to be found out: %s.".formatted(String.join(", ", what));
    }

    static String leftOut(List<String> what) {
        return "Not taken over: %s. The rest fills the fields.".formatted(String.join(", ", what));
    }
}
