package io.emberkeep.app.internal.cloud;

import io.emberkeep.app.internal.cloud.CloudForm.Field;
import io.emberkeep.app.internal.cloud.CloudForm.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says what is missing or wrong in a form, one thing at a time, in the order of its fields. */
final class CloudFormCheck {
    private final Collection<String> taken;

    /** Knows the names that other clouds have. */
    CloudFormCheck(Collection<String> taken) {
        this.taken = taken;
    }

    /** Why the form is no profile yet. */
    Optional<String> obstacle(CloudForm form) {
        return Stream.<Function<CloudForm, Optional<String>>>of(
                        this::name,
                        CloudFormCheck::address,
                        CloudFormCheck::credential,
                        CloudFormCheck::secret,
                        CloudFormCheck::project,
                        CloudFormCheck::authority,
                        CloudFormCheck::timeLimit,
                        CloudFormCheck::insecure)
                .flatMap(check -> check.apply(form).stream())
                .findFirst();
    }

    private Optional<String> name(CloudForm form) {
        String name = form.text(Field.NAME);
        if (name.isEmpty()) {
            return Optional.of(CloudMessages.NAME_MISSING);
        }
        boolean own =
                form.original().filter(profile -> profile.name().equals(name)).isPresent();
        return taken.contains(name) && !own ? Optional.of(CloudMessages.NAME_TAKEN.formatted(name)) : Optional.empty();
    }

    private static Optional<String> address(CloudForm form) {
        String address = form.text(Field.AUTH_URL);
        if (address.isEmpty()) {
            return Optional.of(CloudMessages.ADDRESS_MISSING);
        }
        return isWebAddress(address) ? Optional.empty() : Optional.of(CloudMessages.ADDRESS_WRONG.formatted(address));
    }

    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private static Optional<String> credential(CloudForm form) {
        if (form.kind() == Kind.APPLICATION_CREDENTIAL && form.isEmpty(Field.CREDENTIAL)) {
            return Optional.of(CloudMessages.CREDENTIAL_MISSING);
        }
        return form.fields().contains(Field.USER) && form.isEmpty(Field.USER)
                ? Optional.of(form.kind() == Kind.PASSWORD ? CloudMessages.USER_MISSING : CloudMessages.OWNER_MISSING)
                : Optional.empty();
    }

    private static Optional<String> secret(CloudForm form) {
        return form.isEmpty(Field.SECRET) && !form.keepsSecret()
                ? Optional.of(CloudMessages.secretMissing(form.kind()))
                : Optional.empty();
    }

    private static Optional<String> project(CloudForm form) {
        return form.kind() == Kind.PASSWORD && form.isEmpty(Field.PROJECT)
                ? Optional.of(CloudMessages.PROJECT_MISSING)
                : Optional.empty();
    }

    private static Optional<String> authority(CloudForm form) {
        String file = form.text(Field.AUTHORITY);
        return file.isEmpty() || isFile(file)
                ? Optional.empty()
                : Optional.of(CloudMessages.NO_AUTHORITY_FILE.formatted(file));
    }

    private static boolean isFile(String file) {
        try {
            return Files.isReadable(Path.of(file));
        } catch (InvalidPathException notOne) {
            return false;
        }
    }

    private static Optional<String> timeLimit(CloudForm form) {
        return form.text(Field.TIME_LIMIT).matches("([1-9]\\d{0,3})?")
                ? Optional.empty()
                : Optional.of(CloudMessages.TIME_LIMIT_WRONG);
    }

    private static Optional<String> insecure(CloudForm form) {
        return form.isInsecure() && !form.isInsecureUnderstood()
                ? Optional.of(CloudMessages.INSECURE_ONCE)
                : Optional.empty();
    }
}
