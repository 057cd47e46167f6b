package io.postern.cloudapi.directory;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the directory keeps of IAM's events: only what a request needs, read from their JSON by these names. */
public sealed interface Entry {

    /**
     * An account.
     *
     * @param owner the user who may do everything in it
     * @param operator whether it runs the cloud
     */
    record Domain(String id, String name, String owner, boolean operator) implements Entry {
        public Domain {
            requireNonNull(id);
            requireNonNull(name);
            requireNonNull(owner);
        }
    }

    /** @param suspended null until it first was */
    record Project(
            String id, String domain, String name, @Nullable Boolean suspended) implements Entry {
        public Project {
            requireNonNull(id);
            requireNonNull(domain);
            requireNonNull(name);
        }
    }

    /**
     * @param name in plain text, of users from before profiles were sealed
     * @param sealedProfile encrypted with the user's {@link PersonalKey}; null with a plain name
     * @param enabled null until he first was not
     */
    record User(
            String id,
            String domain,
            @Nullable String name,
            @Nullable String sealedProfile,
            @Nullable Boolean enabled) implements Entry {

        public User {
            requireNonNull(id);
            requireNonNull(domain);
            if (sealedProfile == null) {
                requireNonNull(name);
            }
        }
    }

    /** What the profile of a user says to services. */
    record Profile(String name) {
        public Profile {
            requireNonNull(name);
        }
    }

    /** @param sealedKey encrypted with {@link CredentialCipher}, bound to the user's id */
    record PersonalKey(String id, String sealedKey) implements Entry {
        public PersonalKey {
            requireNonNull(id);
            requireNonNull(sealedKey);
        }
    }

    /** @param id the user's */
    record TokenEpoch(String id, int tokenEpoch) implements Entry {
        public TokenEpoch {
            requireNonNull(id);
        }
    }

    record Membership(String id, String group, String user) implements Entry {
        public Membership {
            requireNonNull(id);
            requireNonNull(group);
            requireNonNull(user);
        }
    }

    /**
     * @param trustDomain whose users may act by it; null when a service is trusted
     * @param expiresAt null for ever
     */
    record Agency(
            String id,
            String domain,
            String name,
            @Nullable String trustDomain,
            @Nullable Instant expiresAt) implements Entry {

        public Agency {
            requireNonNull(id);
            requireNonNull(domain);
            requireNonNull(name);
        }
    }

    /**
     * A policy, or a role: on the wire they are one.
     *
     * @param domain whose it is; null when it comes with the system
     */
    record Role(String id, @Nullable String domain, RoleDetails details) implements Entry {
        public Role {
            requireNonNull(id);
            requireNonNull(details);
        }

        /** A row from before the catalog was kept does not tell whose it is: it counts as somebody's. */
        boolean system() {
            return domain == null && details.catalog() != null;
        }
    }

    /**
     * @param catalog whose permissions it has; null in rows from before it was kept
     * @param document JSON text
     */
    record RoleDetails(String displayName, @Nullable String catalog, String document) {
        public RoleDetails {
            requireNonNull(displayName);
            requireNonNull(document);
        }
    }

    /** Somebody holds a policy. */
    record Grant(String id, Subject subject, String policy, Scope scope) implements Entry {
        public Grant {
            requireNonNull(id);
            requireNonNull(subject);
            requireNonNull(policy);
            requireNonNull(scope);
        }
    }

    /** @param type {@code group} or {@code agency} */
    record Subject(String type, String id) {
        public Subject {
            requireNonNull(type);
            requireNonNull(id);
        }
    }

    /** @param type {@code domain}, {@code project}, or {@code all-projects} of a domain */
    record Scope(String type, String id) {
        public Scope {
            requireNonNull(type);
            requireNonNull(id);
        }
    }

    /** @param id the {@code jti} */
    record RevokedToken(String id, Instant expiresAt) implements Entry {
        public RevokedToken {
            requireNonNull(id);
            requireNonNull(expiresAt);
        }
    }

    /**
     * @param sealedSecret encrypted with {@link CredentialCipher}, bound to the id
     * @param enabled null until it first was not
     */
    record AccessKey(
            String id,
            String user,
            String sealedSecret,
            @Nullable Boolean enabled) implements Entry {
        public AccessKey {
            requireNonNull(id);
            requireNonNull(user);
            requireNonNull(sealedSecret);
        }
    }

    /**
     * A public key that tokens are verified with.
     *
     * @param id the {@code kid}
     */
    record SigningKey(String id, Jwk jwk) implements Entry {
        public SigningKey {
            requireNonNull(id);
            requireNonNull(jwk);
        }
    }

    /** RFC 7517, for {@code EC}, {@code P-256}. */
    record Jwk(String kty, String crv, String x, String y) {
        public Jwk {
            requireNonNull(kty);
            requireNonNull(crv);
            requireNonNull(x);
            requireNonNull(y);
        }
    }

    /**
     * How far the directory has come with one domain.
     *
     * @param id the domain's
     * @param sequence of the domain's last public event that is in the directory
     */
    record Position(String id, String sequence) implements Entry {
        public Position {
            requireNonNull(id);
            requireNonNull(sequence);
        }
    }
}
