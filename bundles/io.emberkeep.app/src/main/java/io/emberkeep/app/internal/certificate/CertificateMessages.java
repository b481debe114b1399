package io.emberkeep.app.internal.certificate;

/** What is said about certificates. */
final class CertificateMessages {
    static final String TITLE = "Certificate of %s";
    static final String NOT_TRUSTED = "This computer does not trust it. Nothing was sent to the server.";
    static final String TRUSTED = "This computer trusts it.";
    static final String CHAIN = "Chain";
    static final String SERVER = "the server";
    static final String SIGNER = "signed the one above";
    static final String SELF_SIGNED = "signed itself";
    static final String SUBJECT = "Issued to:";
    static final String ISSUER = "Issued by:";
    static final String VALID = "Valid:";
    static final String SPAN = "from %s to %s";
    static final String EXPIRED = "  ·  over since %s";
    static final String NOT_YET = "  ·  not before %s";
    static final String NAMES = "For hosts:";
    static final String NO_NAMES = "none named";
    static final String FINGERPRINT = "SHA-256:";
    static final String COMPARED = "I have &compared the fingerprint with what the cloud's operator told me";
    static final String TRUST = "&Trust It for This Cloud";
    static final String CHOOSE_FILE = "Choose a CA &File…";
    static final String TRUST_NOT_NEEDED = "It is trusted already.";
    static final String TRUST_EXPIRED = "Trusting does not help: its time is over. Only the operator can renew it.";
    static final String TRUST_NOT_YET =
            "Trusting does not help: its time has not come. Check the clock of this computer.";
    static final String TRUST_OTHER_HOST =
            "Trusting does not help: it is for another host. Check the address of the cloud.";
    static final String TRUST_LEAF =
            "Choose the lowest certificate of the chain, which signed the others, and compare its fingerprint.";
    static final String COMPARE_FIRST = "First compare the fingerprint.";

    private CertificateMessages() {}

    static String notKept(String file, Exception why) {
        return "The certificate could not be written to %s (%s). Check who owns the folder, and the space on its disk."
                .formatted(file, why.getMessage());
    }
}
