package io.emberkeep.openstack.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every sentence that this bundle says to people: what happened, to what, and what to do next. */
public final class Messages {
    private Messages() {}

    // Requests. "action" is what was to be done, such as: back up volume 42.

    public static String notReached(String action, String cloud, String address, String reason) {
        return "Could not %s: cloud %s can't be reached at %s, because %s; check the network, and the address in its profile."
                .formatted(action, cloud, address, reason);
    }

    public static String broken(String action, String cloud, String address, String reason, boolean harmless) {
        return "Could not %s: the connection to cloud %s at %s broke (%s); %s."
                .formatted(action, cloud, address, reason, next(harmless));
    }

    public static String timedOut(String action, String cloud, String address, boolean harmless) {
        return "Could not %s: cloud %s at %s did not answer in time; %s."
                .formatted(action, cloud, address, next(harmless));
    }

    public static String cancelled(String action, String cloud) {
        return "Stopped while waiting for cloud %s to %s.".formatted(cloud, action);
    }

    public static String foreignAnswer(String action, String cloud, String address, int status) {
        return "Could not %s: what answered for cloud %s at %s (HTTP %d) does not speak OpenStack; check the address, and proxies on the way."
                .formatted(action, cloud, address, status);
    }

    public static String unreadable(String action, String cloud, String lack) {
        return "Could not %s: the answer of cloud %s can't be read (%s); report this with the request id."
                .formatted(action, cloud, lack);
    }

    public static String redirected(String action, String cloud, String address, String location) {
        return "Could not %s: cloud %s sends requests for %s on to %s; put the right address into its profile."
                .formatted(action, cloud, address, location);
    }

    public static String notLoggedIn(String action, String cloud, String source, String said) {
        return "Could not %s: cloud %s does not accept the credential (\"%s\"); check it in %s."
                .formatted(action, cloud, said, source);
    }

    public static String notAllowed(String action, String cloud, String said) {
        return "Could not %s: cloud %s does not allow it with this credential (\"%s\"); use another credential or ask for the role."
                .formatted(action, cloud, said);
    }

    public static String notFound(String action, String cloud, String said) {
        return "Could not %s: cloud %s does not find it, or what it needs, in this project (\"%s\"); refresh and choose again."
                .formatted(action, cloud, said);
    }

    public static String serviceDown(String action, String cloud, String said) {
        return "Could not %s: cloud %s has no running service for it (\"%s\"); try again later or ask the cloud's operator."
                .formatted(action, cloud, said);
    }

    public static String wrongVersion(String action, String cloud, String said) {
        return "Could not %s: cloud %s does not speak this version of the interface (\"%s\"); start Emberkeep again, so that it asks for the versions anew."
                .formatted(action, cloud, said);
    }

    public static String quota(String action, String cloud, String said) {
        return "Could not %s: a quota of the project on cloud %s is used up (\"%s\"); delete what is not needed or ask for more."
                .formatted(action, cloud, said);
    }

    public static String rateLimited(String action, String cloud, String said, Optional<Duration> wait) {
        String next = wait.map(length -> "try again in " + length.toSeconds() + " seconds")
                .orElse("try again later");
        return "Could not %s: cloud %s takes no more requests now (\"%s\"); %s.".formatted(action, cloud, said, next);
    }

    public static String busy(String action, String cloud, String said) {
        return "Could not %s: its state on cloud %s does not allow it now (\"%s\"); wait for other work on it to end and try again."
                .formatted(action, cloud, said);
    }

    public static String rejected(String action, String cloud, String said) {
        return "Could not %s: cloud %s refused it (\"%s\"); change what was asked before you try again."
                .formatted(action, cloud, said);
    }

    public static String serverError(String action, String cloud, int status, String said) {
        return "Could not %s: cloud %s failed with HTTP %d (\"%s\"); try again later or ask the cloud's operator."
                .formatted(action, cloud, status, said);
    }

    // Profiles.

    public static String environment() {
        return "the OS_* variables";
    }

    public static String noSuchFile(Path file, String variable) {
        return "%s names the file %s, which does not exist; correct or unset it.".formatted(variable, file);
    }

    public static String unreadableFile(Path file, Exception cause) {
        return "The file %s can't be read (%s); check its permissions, and that it is UTF-8 text."
                .formatted(file, cause.getMessage());
    }

    public static String badYaml(Object source, int line, String problem) {
        return "Line %d of %s is not valid YAML (%s); correct it.".formatted(line, source, problem);
    }

    public static String noMap(Object source) {
        return "Line 1 of %s does not begin a map of settings; it needs clouds: at its top.".formatted(source);
    }

    public static String noMapBelow(Path file, String key) {
        return "What stands below %s in %s is not a map of settings; indent its settings below it."
                .formatted(key, file);
    }

    public static String missingKey(String cloud, String key, String source) {
        return "Cloud %s has no %s in %s; add it.".formatted(cloud, key, source);
    }

    public static String unknownVendor(String cloud, String profile, String source) {
        return "Cloud %s has no auth_url in %s, and no clouds-public.yaml gives it one by the profile %s; add it to one of them."
                .formatted(cloud, source, profile);
    }

    public static String unknownAuthType(String cloud, String type, String source) {
        return "Cloud %s wants to log in by %s in %s; Emberkeep knows password, v3applicationcredential and token."
                .formatted(cloud, type, source);
    }

    public static String insecureOnce(String cloud, String said, String missing, String source) {
        return "Cloud %s says %s in %s; to give the credential to a server that nobody vouches for, add %s too, or better name its authority in cacert."
                .formatted(cloud, said, source, missing);
    }

    public static String badTimeLimit(String cloud, String text, String source) {
        return "Cloud %s has api_timeout: %s in %s, which is no number of seconds; correct it."
                .formatted(cloud, text, source);
    }

    public static String badCloudName(String name) {
        return "A cloud can't be called \"%s\"; choose another name.".formatted(name);
    }

    public static String nameTaken(String name, String source) {
        return "There is a cloud %s in %s already; choose another name, or change it there.".formatted(name, source);
    }

    public static String notWritten(Path file, Exception cause) {
        return "The file %s can't be written (%s); check its folder's permissions and the disk's space."
                .formatted(file, cause.getMessage());
    }

    // The version of the interface.

    public static String tooNew(String cloud, String least, String known) {
        return "Cloud %s wants at least version %s of the block storage interface and Emberkeep knows it up to %s; use a newer Emberkeep."
                .formatted(cloud, least, known);
    }

    public static String noVersionThree(String cloud, String address) {
        return "The block storage of cloud %s at %s does not offer version 3 of its interface; ask its operator for one that does."
                .formatted(cloud, address);
    }

    public static String badAuthority(Path file, Exception cause) {
        return "The certificates in %s can't be used (%s); name a readable PEM file in cacert."
                .formatted(file, cause.getMessage());
    }

    // Certificates. Each says why a server is not trusted and what to do; "could not ..." stands before it.

    public static String untrusted(String action, String cloud, String address, String doubt) {
        return "Could not %s: cloud %s at %s is not trusted, because %s.".formatted(action, cloud, address, doubt);
    }

    public static String certificateExpired(String subject, Instant at) {
        return "the certificate of %s expired at %s; ask the cloud's operator to renew it".formatted(subject, at);
    }

    public static String certificateNotYetValid(String subject, Instant from) {
        return "the certificate of %s is valid only from %s; check the clock of this computer".formatted(subject, from);
    }

    public static String otherHost(List<String> names) {
        return "its certificate is for %s and not for this address; correct the address, or ask the cloud's operator"
                .formatted(names.isEmpty() ? "no host at all" : String.join(", ", names));
    }

    public static String selfSigned(String subject) {
        return "the certificate of %s vouches for itself; compare its fingerprint with the operator's and name its file in cacert"
                .formatted(subject);
    }

    public static String unknownAuthority(String subject, String issuer) {
        return "the certificate of %s was signed by %s, whom this computer does not know; name the file of that authority in cacert"
                .formatted(subject, issuer);
    }

    public static String otherDoubt(String subject, String reason) {
        return "the certificate of %s can't be accepted (%s); ask the cloud's operator".formatted(subject, reason);
    }

    public static String notHttps(String address) {
        return "The address %s does not begin with https, so there is no certificate to look at.".formatted(address);
    }

    public static String noTls(String address, String reason) {
        return "No certificate came from %s (%s); check the address, and the network.".formatted(address, reason);
    }

    public static String secretFileOpen(Path file) {
        return "Others than you may read or write %s, so its secrets are not used; run: chmod 600 %s"
                .formatted(file, file);
    }

    public static String noProfileInText(String source) {
        return "There is neither an openrc (OS_AUTH_URL=…) nor a clouds.yaml (auth_url: …) in %s; give all of it."
                .formatted(source);
    }

    public static String pasted() {
        return "the pasted text";
    }

    public static String badSafeguards(Path file, String why) {
        return "The safeguards of your clouds in %s can't be understood (%s), so no change is allowed; correct the file or delete it."
                .formatted(file, why);
    }

    public static String unwritableSafeguards(Path file, Exception cause) {
        return "The safeguards of your clouds can't be written to %s (%s); check who owns it and the space on its disk."
                .formatted(file, cause.getMessage());
    }

    public static String badPreferences(Path file, String why) {
        return "Your preferences in %s can't be understood (%s); set them anew in the console, or correct the file or delete it."
                .formatted(file, why);
    }

    public static String unwritablePreferences(Path file, Exception cause) {
        return "Your preferences can't be written to %s (%s); check who owns it and the space on its disk."
                .formatted(file, cause.getMessage());
    }

    public static String unknownId(String action, String id) {
        return "Could not %s: \"%s\" can't be an id of the cloud's; refresh and choose again.".formatted(action, id);
    }

    private static String next(boolean harmless) {
        return harmless ? "try again later" : "look whether the cloud has done it before you try again";
    }
}
