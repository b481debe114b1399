package io.emberkeep.api.cloud;

import java.util.Optional;

/** With what Emberkeep logs in at a cloud. */
public sealed interface Credential {
    /** What only the owner knows. */
    Secret secret();

    /** The same with another secret. */
    Credential withSecret(Secret other);

    /**
     * A person's password.
     *
     * @param userDomain name or id of the user's domain
     */
    record Password(Named user, Secret password, Domain userDomain) implements Credential {
        @Override
        public Secret secret() {
            return password;
        }

        @Override
        public Password withSecret(Secret other) {
            return new Password(user, other, userDomain);
        }
    }

    /**
     * An application credential, which is bound to one project and may be revoked by itself.
     *
     * @param owner the user it belongs to, needed only where it is named by name
     */
    record ApplicationCredential(Named credential, Secret secret, Optional<Named> owner, Domain ownerDomain)
            implements Credential {
        @Override
        public ApplicationCredential withSecret(Secret other) {
            return new ApplicationCredential(credential, other, owner, ownerDomain);
        }
    }

    /** A token that was made elsewhere; it can't be renewed. */
    record Token(Secret token) implements Credential {
        @Override
        public Secret secret() {
            return token;
        }

        @Override
        public Token withSecret(Secret other) {
            return new Token(other);
        }
    }

    /** Something that is given by id or by name; exactly one of the two. */
    record Named(Optional<String> id, Optional<String> name) {
        /** Names a thing by its id. */
        public static Named byId(String id) {
            return new Named(Optional.of(id), Optional.empty());
        }

        /** Names a thing by its name. */
        public static Named byName(String name) {
            return new Named(Optional.empty(), Optional.of(name));
        }

        /** What a person would call it. */
        public String label() {
            return name.or(() -> id).orElse("");
        }
    }

    /** A Keystone domain by id or name; neither means the default domain. */
    record Domain(Optional<String> id, Optional<String> name) {
        /** The domain that Keystone makes at its birth. */
        public static final Domain DEFAULT = new Domain(Optional.of("default"), Optional.empty());
    }
}
