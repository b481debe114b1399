package io.emberkeep.app.internal.cloud;

import io.emberkeep.api.cloud.CloudProfile;
import io.emberkeep.api.cloud.CloudProfile.Tls;
import io.emberkeep.api.cloud.Credential;
import io.emberkeep.api.cloud.Credential.ApplicationCredential;
import io.emberkeep.api.cloud.Credential.Domain;
import io.emberkeep.api.cloud.Credential.Named;
import io.emberkeep.api.cloud.Credential.Password;
import io.emberkeep.api.cloud.Credential.Token;
import io.emberkeep.api.cloud.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a person fills in about a cloud. */
final class CloudForm {
    /** With what to log in; the safest first. */
    enum Kind {
        APPLICATION_CREDENTIAL,
        PASSWORD,
        TOKEN
    }

    /** What is typed. */
    enum Field {
        NAME,
        AUTH_URL,
        CREDENTIAL,
        USER,
        USER_DOMAIN,
        SECRET,
        PROJECT,
        PROJECT_DOMAIN,
        REGION,
        AUTHORITY,
        TIME_LIMIT
    }

    private static final String PUBLIC = "public";
    private static final String DEFAULT_DOMAIN = "default";

    private final Optional<CloudProfile> original;
    private final Map<Field, String> typed = new EnumMap<>(Field.class);
    private final Map<Field, Named> filledNames = new EnumMap<>(Field.class);
    private final Map<Field, Domain> filledDomains = new EnumMap<>(Field.class);
    private Optional<CloudProfile> filled = Optional.empty();
    private Kind kind = Kind.APPLICATION_CREDENTIAL;
    private boolean insecure;
    private boolean insecureUnderstood;

    /** An empty form for a new cloud. */
    CloudForm() {
        original = Optional.empty();
    }

    /** A form that changes a cloud; its secret stays where none is typed. */
    CloudForm(CloudProfile profile) {
        original = Optional.of(profile);
        set(Field.NAME, profile.name());
        fill(profile);
    }

    /** Takes everything but the name from a profile, and the name too where there is none yet. */
    void fill(CloudProfile profile) {
        if (text(Field.NAME).isEmpty()) {
            set(Field.NAME, profile.name());
        }
        filled = Optional.of(profile);
        set(Field.AUTH_URL, profile.authUrl());
        fill(profile.credential());
        set(Field.SECRET, profile.credential().secret().value());
        fill(Field.PROJECT, profile.project());
        fill(Field.PROJECT_DOMAIN, profile.projectDomain());
        set(Field.REGION, profile.region().orElse(""));
        set(Field.AUTHORITY, profile.tls().authority().map(Path::toString).orElse(""));
        set(
                Field.TIME_LIMIT,
                profile.timeLimit()
                        .map(limit -> Long.toString(limit.toSeconds()))
                        .orElse(""));
        insecure = !profile.tls().verify();
        insecureUnderstood = insecure && original.isPresent();
    }

    private void fill(Credential credential) {
        switch (credential) {
            case ApplicationCredential application -> {
                kind = Kind.APPLICATION_CREDENTIAL;
                fill(Field.CREDENTIAL, Optional.of(application.credential()));
                fill(Field.USER, application.owner());
                fill(Field.USER_DOMAIN, application.ownerDomain());
            }
            case Password password -> {
                kind = Kind.PASSWORD;
                fill(Field.USER, Optional.of(password.user()));
                fill(Field.USER_DOMAIN, password.userDomain());
            }
            case Token token -> kind = Kind.TOKEN;
        }
    }

    // Whether it is an id or a name can't be told from every text, so what was filled in is kept as long as its text
    // is.
    private void fill(Field field, Optional<Named> named) {
        named.ifPresent(known -> filledNames.put(field, known));
        set(field, named.map(Named::label).orElse(""));
    }

    private void fill(Field field, Domain domain) {
        filledDomains.put(field, domain);
        set(field, text(domain));
    }

    private static String text(Domain domain) {
        String text = domain.name().or(domain::id).orElse("");
        return text.equals(DEFAULT_DOMAIN) ? "" : text;
    }

    void set(Field field, String text) {
        typed.put(field, field == Field.SECRET ? text : text.strip());
    }

    String text(Field field) {
        return typed.getOrDefault(field, "");
    }

    boolean isEmpty(Field field) {
        return text(field).isEmpty();
    }

    void setKind(Kind wanted) {
        kind = wanted;
    }

    Kind kind() {
        return kind;
    }

    void setInsecure(boolean wanted) {
        insecure = wanted;
        insecureUnderstood = false;
    }

    void setInsecureUnderstood(boolean understood) {
        insecureUnderstood = understood;
    }

    boolean isInsecure() {
        return insecure;
    }

    boolean isInsecureUnderstood() {
        return insecureUnderstood;
    }

    /** The profile that this changes. */
    Optional<CloudProfile> original() {
        return original;
    }

    /** What is asked for with this kind of credential. */
    Set<Field> fields() {
        Set<Field> fields = EnumSet.allOf(Field.class);
        switch (kind) {
            case APPLICATION_CREDENTIAL -> {
                fields.removeAll(EnumSet.of(Field.PROJECT, Field.PROJECT_DOMAIN));
                if (isEmpty(Field.CREDENTIAL) || isById(Field.CREDENTIAL)) {
                    fields.removeAll(EnumSet.of(Field.USER, Field.USER_DOMAIN));
                }
            }
            case PASSWORD -> fields.remove(Field.CREDENTIAL);
            case TOKEN -> fields.removeAll(EnumSet.of(Field.CREDENTIAL, Field.USER, Field.USER_DOMAIN));
        }
        return fields;
    }

    /** Whether the secret of before is used. */
    boolean keepsSecret() {
        return original.isPresent() && isEmpty(Field.SECRET);
    }

    /** The profile as it would be kept. */
    CloudProfile profile() {
        return new CloudProfile(
                text(Field.NAME),
                text(Field.AUTH_URL),
                credential(),
                kind == Kind.APPLICATION_CREDENTIAL ? Optional.empty() : named(Field.PROJECT),
                domain(Field.PROJECT_DOMAIN),
                optional(Field.REGION),
                filled.map(CloudProfile::endpointInterface).orElse(PUBLIC),
                new Tls(!insecure, optional(Field.AUTHORITY).map(Path::of)),
                optional(Field.TIME_LIMIT).map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))),
                filled.map(CloudProfile::endpoints).orElse(Map.of()),
                CloudMessages.THE_FORM);
    }

    /** The profile to try: a secret that is kept lies under the name of before. */
    CloudProfile trialProfile() {
        CloudProfile profile = profile();
        return original.filter(before -> keepsSecret())
                .map(before -> profile.named(before.name()))
                .orElse(profile);
    }

    private Credential credential() {
        Secret secret = keepsSecret() ? Secret.IN_VAULT : new Secret(text(Field.SECRET));
        return switch (kind) {
            case APPLICATION_CREDENTIAL ->
                new ApplicationCredential(
                        named(Field.CREDENTIAL).orElseThrow(),
                        secret,
                        isById(Field.CREDENTIAL) ? Optional.empty() : named(Field.USER),
                        domain(Field.USER_DOMAIN));
            case PASSWORD -> new Password(named(Field.USER).orElseThrow(), secret, domain(Field.USER_DOMAIN));
            case TOKEN -> new Token(secret);
        };
    }

    private Optional<String> optional(Field field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty());
    }

    private boolean isById(Field field) {
        return named(field).flatMap(Named::id).isPresent();
    }

    private Optional<Named> named(Field field) {
        return optional(field)
                .map(text -> Optional.ofNullable(filledNames.get(field))
                        .filter(known -> known.label().equals(text))
                        .orElseGet(() -> isId(text) ? Named.byId(text) : Named.byName(text)));
    }

    private Domain domain(Field field) {
        return Optional.ofNullable(filledDomains.get(field))
                .filter(known -> text(known).equals(text(field)))
                .orElseGet(() -> optional(field)
                        .filter(text -> !text.equals(DEFAULT_DOMAIN))
                        .map(CloudForm::typedDomain)
                        .orElse(Domain.DEFAULT));
    }

    private static Domain typedDomain(String text) {
        return isId(text)
                ? new Domain(Optional.of(text), Optional.empty())
                : new Domain(Optional.empty(), Optional.of(text));
    }

    /** Keystone's ids are 32 hexadecimal digits, those of users from a directory 64, which nobody takes for a name. */
    static boolean isId(String text) {
        return text.matches("[0-9a-f]{32}|[0-9a-f]{64}");
    }
}
