package io.postern.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceEnvironmentTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void a_service_is_told_where_everything_is() {
        Map<String, String> told = new ServiceEnvironment(Ports.defaults(), Credentials.in(data), Map.of()).of("vpc");
        assertEquals("8082", told.get("QUARKUS_HTTP_PORT"));
        assertEquals("vertx-reactive:postgresql://127.0.0.1:25432/vpc", told.get("QUARKUS_DATASOURCE_REACTIVE_URL"));
        assertEquals("jdbc:postgresql://127.0.0.1:25432/vpc", told.get("QUARKUS_DATASOURCE_JDBC_URL"));
        assertEquals("127.0.0.1:29092", told.get("KAFKA_BOOTSTRAP_SERVERS"));
        assertEquals("vpc-1", told.get("POSTERN_INSTANCE"));
    }

    @Test
    void only_iam_is_told_the_operators_secrets_and_the_catalog() {
        ServiceEnvironment environment = new ServiceEnvironment(Ports.defaults(), Credentials.in(data), Map.of());
        assertEquals("http://127.0.0.1:8084", environment.of("iam").get("POSTERN_CATALOG_QUOTA"));
        assertFalse(environment.of("quota").containsKey("POSTERN_OPERATOR_PASSWORD"));
    }
}
