package io.emberkeep.sandbox.internal.storage;

/** Why a backup driver gave up; the message becomes the backup's fail reason. */
final class DriverFailure extends Exception {
    private static final long serialVersionUID = 1L;

    DriverFailure(String message) {
        super(message);
    }
}
