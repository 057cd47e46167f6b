package io.postern.cloudapi.directory;

import static java.util.Objects.requireNonNull;

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

    record Project(String id, String domain, String name) implements Entry {
        public Project {
            requireNonNull(id);
            requireNonNull(domain);
            requireNonNull(name);
        }
    }

    record User(String id, String domain, String name) implements Entry {
        public User {
            requireNonNull(id);
            requireNonNull(domain);
            requireNonNull(name);
        }
    }

    /**
     * @param sealedSecret encrypted with {@link CredentialCipher}, bound to the id
     */
    record AccessKey(String id, String user, String sealedSecret) implements Entry {
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
