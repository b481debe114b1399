package io.emberkeep.cli.internal.command;

/** What the help of the commands says. */
final class HelpTexts {
    static final String USAGE = "Usage: ";
    static final String COMMANDS = "%nCommands:%n";
    static final String GLOBAL_OPTIONS = "%nOptions of every command:%n";
    static final String CLOUD_OPTION =
            "The cloud, by its name in clouds.yaml; else what OS_CLOUD names, else the only one there is.";
    static final String STORE_OPTION = "Where Emberkeep remembers things; else your own store.";
    static final String JSON_OPTION = "Answer with one JSON value.";
    static final String DRY_RUN_OPTION = "Show what would be done, and why; change nothing.";
    static final String YES_OPTION = "Don't ask before something is deleted or overwritten.";
    static final String NO_COLOR_OPTION = "No colours; also by NO_COLOR.";
    static final String HELP_OPTION = "Show this help.";
    static final String VERSION_OPTION = "Show the version.";

    static final String EMBERKEEP = "Backups of OpenStack volumes: on time, consistent, restorable.";
    static final String EMBERKEEP_EXAMPLES = """

            Examples:
              emberkeep cloud check prod              can this cloud do it?
              emberkeep volume list                   am I safe?
              emberkeep backup create db-data         incremental where one can work, else full
              emberkeep chain show db-data            what is there, and what builds on what
              emberkeep restore create ID --new copy  bring it back beside the original

            Exit codes: 0 done, 1 failed, 2 wrong usage or input, 3 cloud unreachable or not authorised,
            4 refused by a safety rule, 5 partly done, 6 outcome unknown, 130 interrupted.""";

    static final String VOLUME = "Volumes, and how safe they are.";
    static final String VOLUME_LIST =
            "List the volumes of the project with the age of their newest backup. A volume is protected while that is not older than EMBERKEEP_MAX_AGE_HOURS or else the preferences say (24 hours at first).";
    static final String VOLUME_LIST_EXAMPLES = """

            Examples:
              emberkeep volume list
              emberkeep volume list --json | jq '.[] | select(.protection.state != "protected") | .name'""";

    static final String BACKUP = "Backups: list, make, hold, delete.";
    static final String BACKUP_LIST = "List the backups as last seen, newest first.";
    static final String BACKUP_LIST_EXAMPLES = """

            Examples:
              emberkeep backup list --refresh
              emberkeep backup list --volume db-data --json
              emberkeep backup list --all-projects --json | jq '.[] | select(.status == "error")'""";
    static final String BACKUP_CHANGES =
            "Look at the cloud, and list what has come and gone since the last look: made here, made elsewhere, gone.";
    static final String CHANGES_SINCE =
            "How far to look back, such as 12h or 7d; else to the last look of any command or console on the same store.";
    static final String BACKUP_CHANGES_EXAMPLES = """

            Examples:
              emberkeep backup changes
              emberkeep backup changes --since 7d
              emberkeep backup changes --json | jq '.changes[] | select(.what == "made-elsewhere")'""";
    static final String REFRESH = "Ask the cloud first.";
    static final String ALL_PROJECTS =
            "Of all projects, for an administrator of the cloud: asks it each time, and remembers nothing of it.";
    static final String OF_VOLUME = "Only backups of this volume's data.";
    static final String BACKUP_CREATE = "Back up volumes, also while they are in use, and wait until it is done.";
    static final String BACKUP_CREATE_EXAMPLES = """

            Examples:
              emberkeep backup create db-data web-root
              emberkeep backup create db-data --full --mode clone --name before-upgrade
              emberkeep backup create db-data --dry-run""";
    static final String VOLUMES = "Ids or names of volumes.";
    static final String ONE_VOLUME = "Id or name of a volume.";
    static final String FULL = "Store everything.";
    static final String INCREMENTAL =
            "Store what changed since the newest backup; refused where there is none to build on.";
    static final String AUTO = "Incremental where one can work, else full; says which and why. This is the default.";
    static final String MODE =
            "How the backup gets its point in time: direct (the default), clone (by way of a snapshot and a temporary volume; always full), or snapshot (refused where the backup driver is Ceph or not proven to be another).";
    static final String BACKUP_NAME = "Name of the backups; else made of the volume's name and the time.";
    static final String BACKUP_DELETE =
            "Delete backups, leaf first. A backup that others build on is refused unless they go with it.";
    static final String BACKUP_DELETE_EXAMPLES = """

            Examples:
              emberkeep backup delete ID --dry-run
              emberkeep backup delete ID --with-descendants --yes
              emberkeep backup delete ID --after 10m""";
    static final String BACKUPS = "Ids or names of backups.";
    static final String ONE_BACKUP = "Id or name of a backup.";
    static final String WITH_DESCENDANTS = "Also all that builds on them.";

    static final String AFTER =
            "Wait so long before anything is deleted (90s, 10m, 2h, 1d); until then \"run cancel\" keeps everything.";
    static final String BACKUP_HOLD =
            "Forbid that Emberkeep deletes backups, until they are released. Other tools know nothing of it.";
    static final String BACKUP_HOLD_EXAMPLES = "%nExample:%n  emberkeep backup hold ID --reason \"audit 2026\"";
    static final String REASON = "Why it must not be deleted.";
    static final String BACKUP_RELEASE = "Allow again that backups are deleted.";
    static final String BACKUP_RELEASE_EXAMPLES = "%nExample:%n  emberkeep backup release ID";
    static final String CHAIN = "Chains: which backup builds on which.";
    static final String CHAIN_SHOW =
            "Show the chains of a volume as a tree. A dashed line is a parent that was inferred, because Cinder does not tell it.";
    static final String CHAIN_SHOW_EXAMPLES = "%nExample:%n  emberkeep chain show db-data";

    static final String RESTORE = "Restores.";
    static final String RESTORE_CREATE =
            "Write a backup to a new volume, or onto one that exists, and wait until it is done.";
    static final String RESTORE_CREATE_SYNOPSIS =
            "emberkeep restore create BACKUP (--new NAME [--type TYPE] [--zone ZONE] | --onto VOLUME) [OPTIONS]";
    static final String RESTORE_CREATE_EXAMPLES = """

            Examples:
              emberkeep restore create ID --new db-data-copy
              emberkeep restore create ID --new db-data-copy --type hdd --zone remote-dc
              emberkeep restore create ID --onto db-data --dry-run""";
    static final String NEW = "Make a volume of this name for it.";
    static final String TYPE = "Type of the new volume; else that of the volume that was backed up.";
    static final String ZONE = "Zone of the new volume; else that of the volume that was backed up.";
    static final String ONTO = "Overwrite this volume.";

    static final String RUN = "Runs: what was done, and what is left to do.";
    static final String RUN_LIST = "List all runs, newest first.";
    static final String RUN_LIST_EXAMPLES =
            "%nExample:%n  emberkeep run list --json | jq '.[] | select(.state == \"running\") | .id'";
    static final String RUN_ID = "Id of a run.";
    static final String RUN_SHOW =
            "Tell the whole story of a run: what was planned and why, each step with its times and the cloud's request ids, what it made and where that is now.";
    static final String RUN_SHOW_EXAMPLES = "%nExample:%n  emberkeep run show ID";
    static final String RUN_RESUME =
            "Take up a run that was left unfinished, or all of them: look at the cloud, then go on or clean up.";
    static final String RUN_RESUME_EXAMPLES = "%nExamples:%n  emberkeep run resume ID%n  emberkeep run resume --all";
    static final String ALL = "All that no process works on. This is the default.";
    static final String RUN_CANCEL =
            "Ask for a run to be stopped: what is under way in the cloud is let finish, and what was made on the way is removed.";
    static final String GIVE_UP =
            "End a run that can't be carried to its end, as where its credential is gone for good. The cloud is not touched; what the run has made stays there.";
    static final String RUN_CANCEL_EXAMPLES = "%nExample:%n  emberkeep run cancel ID";

    static final String DOCTOR =
            "Look for what is wrong with the backups or will be: leftovers, what is stuck, quotas that will run out, volumes without backups, backups in danger, and more, each with its remedy.";
    static final String DOCTOR_EXAMPLES = """
            Examples:
              emberkeep doctor
              emberkeep doctor --fix --dry-run
              emberkeep doctor --json | jq '.findings[] | select(.severity == "danger")'""";
    static final String SUPPORT =
            "Pack what somebody needs who is to help, without secrets: versions, configuration, what the clouds can do, runs, what was seen, findings, logs.";
    static final String SUPPORT_EXAMPLES = "%nExample:%n  emberkeep support --output emberkeep-support.zip";
    static final String OUTPUT = "The archive to write; else one named by the time, in this folder.";
    static final String FIX = "Plan the removal of what can be removed without harm, show it, ask, and do it.";
    static final String CLOUD = "Clouds that this computer knows.";
    static final String CLOUD_LIST =
            "List the clouds of clouds.yaml, of the OS_* variables and of the console, with their safeguards.";
    static final String CLOUD_LIST_EXAMPLES = "%nExample:%n  emberkeep cloud list";
    static final String CLOUD_NAME = "Name of a cloud.";
    static final String CLOUD_IMPORT =
            "Take clouds over from an openrc or a clouds.yaml, which is read and never run. They go to Emberkeep's own clouds.yaml, their secrets to a secure.yaml beside it that you alone may read.";
    static final String CLOUD_IMPORT_EXAMPLES = """

            Examples:
              emberkeep cloud import shop-openrc.sh
              emberkeep cloud import shop-openrc.sh --name prod --dry-run""";
    static final String CLOUD_FILE = "An openrc or a clouds.yaml.";
    static final String CLOUD_NEW_NAME = "Name of the cloud; else that of its project, or the one in clouds.yaml.";
    static final String CLOUD_PROTECT =
            "Set how a cloud is kept from being harmed by mistake, or show it. Holds for all commands and the console of this user; the cloud itself is not touched.";
    static final String CLOUD_PROTECT_EXAMPLES = """

            Examples:
              emberkeep cloud protect prod --band red --word PRODUCTION
              emberkeep cloud protect prod --read-only
              emberkeep cloud protect prod --no-read-only""";
    static final String READ_ONLY = "Refuse whatever would change the cloud; exit code 4.";
    static final String BAND = "Colour of the band in the console: none, red, amber, green, blue or violet.";
    static final String BAND_WORD = "The word on the band, together with --band.";
    static final String CLOUD_CHECK =
            "Log in, and show what the cloud and the credential can do and how each was found out. Changes nothing.";
    static final String CLOUD_CHECK_EXAMPLES = "%nExample:%n  emberkeep cloud check prod";

    private HelpTexts() {}
}
