package io.postern.local;

import io.postern.local.postgres.ServiceDatabases;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What a service process is told by its environment: the contract between the launcher and the services. */
record ServiceEnvironment(Ports ports, Credentials credentials, Map<String, Detour> detours) {

    private static final String REGION = "region-1";

    /** @param instance a service, or the standby of one */
    Map<String, String> of(String instance) {
        String service = Ports.serviceOf(instance);
        Detour detour = detours.get(instance);
        int postgres = detour == null ? ports.of(Ports.POSTGRES) : detour.postgres();
        int kafka = detour == null ? ports.of(Ports.KAFKA) : detour.kafka();
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(instance)));
        database(environment, "postgresql://127.0.0.1:%d/%s".formatted(postgres, service));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + kafka);
        environment.put("POSTERN_REGION", REGION);
        environment.put("POSTERN_CREDENTIALS_KEY", credentials.key());
        // names the Kafka consumers' static membership, so that a restarted service is back at once
        environment.put("POSTERN_INSTANCE", instance.equals(service) ? service + "-1" : instance);
        if (service.equals("iam")) {
            firstAdministrator(environment);
            catalog(environment);
        }
        return environment;
    }

    private static void database(Map<String, String> environment, String url) {
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", "vertx-reactive:" + url);
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:" + url);
        environment.put("QUARKUS_DATASOURCE_USERNAME", ServiceDatabases.RUNTIME);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", ServiceDatabases.RUNTIME);
        environment.put("QUARKUS_FLYWAY_USERNAME", ServiceDatabases.OWNER);
        environment.put("QUARKUS_FLYWAY_PASSWORD", ServiceDatabases.OWNER);
    }

    private void firstAdministrator(Map<String, String> environment) {
        environment.put("POSTERN_OPERATOR_PASSWORD", credentials.operatorPassword());
        environment.put("POSTERN_OPERATOR_ACCESS", credentials.operatorAccess());
        environment.put("POSTERN_OPERATOR_SECRET", credentials.operatorSecret());
    }

    private void catalog(Map<String, String> environment) {
        for (String service : Ports.SERVICES) {
            environment.put(
                    "POSTERN_CATALOG_" + service.toUpperCase(Locale.ROOT), "http://127.0.0.1:" + ports.of(service));
        }
    }
}
