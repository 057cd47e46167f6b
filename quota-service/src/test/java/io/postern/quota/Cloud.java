package io.postern.quota;

import io.agroal.api.AgroalDataSource;
import io.postern.cloudapi.directory.CredentialCipher;
import io.postern.testing.cloud.Account;
import io.postern.testing.cloud.Accounts;
import io.postern.testing.cloud.Signing;
import io.postern.testing.cloud.StoredEvents;
import io.postern.testing.journal.PublishedEvents;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service under test between those who ask for resources and those who look at quotas. */
@ApplicationScoped
public class Cloud {

    private static final String NOON = "2026-01-01T12:00:00.000Z";

    private final AgroalDataSource database;
    private final Accounts accounts;
    private final StoredEvents log;
    private final PublishedEvents events;
    private final String bootstrapServers;
    private final String topicPrefix;

    Cloud(
            AgroalDataSource database,
            CredentialCipher cipher,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "postern.topic-prefix", defaultValue = "postern.") String topicPrefix) {
        this.bootstrapServers = bootstrapServers;
        this.topicPrefix = topicPrefix;
        this.database = database;
        accounts = new Accounts(database, cipher::seal);
        log = new StoredEvents(database);
        events = new PublishedEvents(bootstrapServers, topicPrefix, "endpoint");
    }

    public Account account() {
        return accounts.account();
    }

    public Account operator() {
        return accounts.operator();
    }

    /** From here on, whom the directory does not have IAM does not have either. */
    public void iamIsHeard() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(Stream.of("iam.events", "iam.credentials")
                            .map(topicPrefix::concat)
                            .filter(topic -> !there.contains(topic))
                            .map(topic -> new NewTopic(topic, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    public RequestSpecification by(Account account) {
        return RestAssured.given().filter(new Signing(account)).contentType("application/json");
    }

    /** @return id of the endpoint */
    public String endpointRequested(String project) {
        String id = UUID.randomUUID().toString();
        endpointRequested(project, id);
        return id;
    }

    public String endpointRequested(String project, String id) {
        return requested("EndpointRequested", "endpoint", project, id);
    }

    public void endpointFailed(String project, String id) {
        ended("EndpointFailed", "endpoint", project, id);
    }

    public void endpointDeletionRequested(String project, String id) {
        ended("EndpointDeletionRequested", "endpoint", project, id);
    }

    /** @return id of the service */
    public String serviceRequested(String project) {
        String id = UUID.randomUUID().toString();
        requested("ServiceRequested", "service", project, id);
        return id;
    }

    public void serviceFailed(String project, String id) {
        ended("ServiceFailed", "service", project, id);
    }

    public void serviceDeletionRequested(String project, String id) {
        ended("ServiceDeletionRequested", "service", project, id);
    }

    /** The types of all that was written about a resource, as soon as there are so many. */
    public List<String> answers(String resource, int count) {
        events.flush();
        eventually().until(() -> log.with("resource", resource).size() >= count);
        return log.with("resource", resource).stream()
                .map(StoredEvents.Event::type)
                .toList();
    }

    /** Of a view, as if it had been lost. */
    public void empty(String view) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from " + view);
        } catch (SQLException e) {
            throw new IllegalStateException("the view cannot be emptied", e);
        }
    }

    public StoredEvents log() {
        return log;
    }

    public static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20));
    }

    private String requested(String type, String stream, String project, String id) {
        String payload = "{\"id\":\"%s\",\"project\":\"%s\",\"other\":[1],\"at\":\"%s\"}".formatted(id, project, NOON);
        return events.publish(type, stream, id, project, payload);
    }

    private void ended(String type, String stream, String project, String id) {
        events.publish(type, stream, id, project, "{\"id\":\"%s\",\"at\":\"%s\"}".formatted(id, NOON));
    }

    @PreDestroy
    void close() {
        events.close();
    }
}
