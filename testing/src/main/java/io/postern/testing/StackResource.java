package io.postern.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Gives every {@code @QuarkusTest} application a fresh database and a topic prefix of its own on the shared {@link
 * Stack}; found by the service loader, so no test class names it. With {@code -Dpostern.docker=true} PostgreSQL and
 * Kafka are left to Quarkus Dev Services.
 */
public final class StackResource implements QuarkusTestResourceLifecycleManager {

    /** Base64 of the 32 bytes 0 to 31: a key that protects nothing. */
    public static final String CREDENTIALS_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>();
        configuration.put("postern.credentials-key", CREDENTIALS_KEY);
        configuration.put("postern.region", "region-1");
        if (Boolean.getBoolean("postern.docker")) {
            configuration.put("postern.topic-prefix", "t_" + UUID.randomUUID() + ".");
        } else {
            Stack stack = Stack.get();
            String database = Stack.freshDatabase();
            configuration.put("postern.topic-prefix", database + ".");
            configuration.put("quarkus.datasource.reactive.url", stack.reactiveUrl(database));
            configuration.put("quarkus.datasource.jdbc.url", stack.jdbcUrl(database));
            configuration.put("quarkus.datasource.username", "postern");
            configuration.put("quarkus.datasource.password", "postern");
            configuration.put("quarkus.flyway.username", "postern_owner");
            configuration.put("quarkus.flyway.password", "postern_owner");
            configuration.put("kafka.bootstrap.servers", stack.bootstrapServers());
        }
        return configuration;
    }

    /** The database goes with the stack. */
    @Override
    public void stop() {}
}
