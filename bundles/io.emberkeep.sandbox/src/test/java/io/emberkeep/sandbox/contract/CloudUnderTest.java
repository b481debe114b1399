package io.emberkeep.sandbox.contract;

import java.util.Optional;

/** A cloud that the contract is held against: the sandbox, or a real one. */
interface CloudUnderTest {
    String authUrl();

    /** Who owns what the cases make. */
    Account owner();

    /** Whose role is admin, in the owner's project. */
    Account admin();

    /** Who has no role but reader in the owner's project. */
    Account reader();

    /** Somebody in another project. */
    Account stranger();

    /** An application credential of the owner. */
    AppCredential credential();

    /** Writes bytes that depend on the seed, as a guest would. */
    void write(String volumeId, int offsetMib, int lengthMib, long seed);

    /** The digest of all bytes of a volume, read past Cinder. */
    String digest(String volumeId);

    /** Lets a case see states that pass quickly: everything takes about as long as in a real cloud meanwhile. */
    default void atRealPace(Runnable steps) {
        steps.run();
    }

    /** What only some clouds let a test do. */
    default Optional<Backstage> backstage() {
        return Optional.empty();
    }

    /** A user in a project, known by a password. */
    record Account(String user, String password, String project) {}

    /** A secret that stands for a user. */
    record AppCredential(String id, String secret) {}

    /** Behind the scenes: where services die and databases forget. */
    interface Backstage {
        void kill(String backupHost);

        void restart(String backupHost);

        void loseRecord(String backupId);
    }
}
