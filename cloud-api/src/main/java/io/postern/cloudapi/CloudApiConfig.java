package io.postern.cloudapi;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What every service has to know to let a request in. */
@ConfigMapping(prefix = "postern")
public interface CloudApiConfig {

    /** Id of the region this installation is; no dots. Every account has a project of this name. */
    @WithDefault("region-1")
    String region();

    /** Added to the clock by which requests are dated: for tests of hosts whose clocks differ. */
    @WithDefault("0s")
    Duration clockOffset();

    /** Base64 of 32 bytes: what access keys are encrypted with on their way from IAM to the services. */
    String credentialsKey();

    /** More such keys, that open what was sealed with them but seal nothing: the one before, or the next one. */
    Optional<List<String>> credentialsOtherKeys();

    Api api();

    /** Limits of a request. */
    interface Api {
        /** Largest body that is read. */
        @WithDefault("1M")
        MemorySize maxBody();

        /**
         * How old an answer of the directory may be: changes of users and keys take effect that much later than they
         * arrive.
         */
        @WithDefault("500ms")
        Duration directoryAge();

        /** How long a request waits for the directory to hear of what its credential names. */
        @WithDefault("1s")
        Duration directoryWait();

        /** How many requests may wait so at the same time; more are refused at once. */
        @WithDefault("256")
        int directoryWaiters();
    }
}
