package io.postern.iam;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What iam-service has to know. */
@ConfigMapping(prefix = "postern")
public interface IamConfig {

    /** The domain that runs the cloud; made when the first replica starts, never changed by configuration again. */
    Operator operator();

    Passwords passwords();

    Token token();

    Catalog catalog();

    Quota quota();

    /** Users, groups, policies, agencies and projects are counted. */
    interface Quota {
        /** How long whoever asks for one waits for quota before it is withdrawn. */
        @WithDefault("3s")
        Duration outcomeTimeout();
    }

    /** The first administrator. */
    interface Operator {
        /** Of the domain and of its owner. */
        @WithDefault("operator")
        String name();

        String password();

        /** Access key, 20 of A-Z and 0-9 by custom. */
        String access();

        /** Its secret. */
        String secret();
    }

    /** What a password costs to verify: Argon2id, by default as OWASP advises. */
    interface Passwords {
        @WithDefault("19456")
        int memoryKib();

        @WithDefault("2")
        int iterations();

        @WithDefault("1")
        int parallelism();

        /** How many are hashed at the same time: each takes the memory above, and a processor. */
        @WithDefault("2")
        int threads();

        /**
         * How long a login takes at least, whatever it comes to: longer than the work, so that nobody learns from the
         * time how far it came.
         */
        @WithDefault("100ms")
        Duration answerAfter();

        /** How many may wait for a thread; more are told to come again. */
        @WithDefault("200")
        int waiting();
    }

    interface Token {
        /** How long a token is good. */
        @WithDefault("24h")
        Duration validity();
    }

    /** Where clients reach the services, each a URL without a slash at its end; what is absent is not in the catalog. */
    interface Catalog {
        Optional<String> iam();

        Optional<String> vpc();

        Optional<String> endpoint();

        Optional<String> quota();
    }
}
