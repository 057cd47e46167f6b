package io.postern.cloudapi.journal;

import io.postern.cloudapi.CloudApiConfig;
import io.postern.cloudapi.directory.CredentialCipher;
import io.postern.cloudapi.directory.Sealer;
import io.postern.journal.JournalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Speaks as IAM does on its topics: what is written here is what every service has to understand. */
@ApplicationScoped
public class IamLog {

    private static final AtomicLong POSITION = new AtomicLong();

    private final String brokers;
    private final String prefix;
    private final CredentialCipher cipher;

    IamLog(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            JournalConfig journal,
            CloudApiConfig config) {
        this.brokers = brokers;
        this.prefix = journal.topicPrefix();
        this.cipher = new CredentialCipher(config.credentialsKey());
    }

    public String domain(String id, String name, String owner, boolean operator) {
        return publish("domain", "DomainCreated", id, id, """
                {"id":"%s","name":"%s","owner":"%s","operator":%s,"at":"2026-01-01T12:00:00.000Z"}""".formatted(id, name, owner, operator));
    }

    public String project(String id, String domain) {
        return publish("project", "ProjectCreated", id, domain, """
                {"id":"%s","domain":"%s","name":"region-1","description":"","at":"2026-01-01T12:00:00.000Z"}""".formatted(id, domain));
    }

    public String user(String id, String domain, String name) {
        return publish("user", "UserCreated", id, domain, """
                {"id":"%s","domain":"%s","name":"%s","description":"","at":"2026-01-01T12:00:00.000Z"}""".formatted(id, domain, name));
    }

    public String signingKey(String id, String x, String y) {
        return publish("verification-key", "SigningKeyPublished", id, "operator", """
                {"id":"%s","jwk":{"kty":"EC","crv":"P-256","x":"%s","y":"%s"},"at":"2026-01-01T12:00:00.000Z"}""".formatted(id, x, y));
    }

    public String policy(String id, String domain, String document) {
        String text = document.replaceAll("\\s+", " ").replace("\"", "\\\"");
        return publish("policy", "PolicyUpdated", id, domain, """
                {"id":"%s","domain":"%s","details":{"name":"p","displayName":"p","type":"XA","catalog":"CUSTOMED",
                "fineGrained":true,"description":"","descriptionCn":"","document":"%s"},
                "at":"2026-01-01T12:00:00.000Z"}""".formatted(id, domain, text));
    }

    public String member(String group, String user, String domain) {
        return publish(
                "membership", "GroupMemberAdded", group + "-" + user, domain, """
                {"id":"%1$s-%2$s","group":"%1$s","user":"%2$s","domain":"%3$s","at":"2026-01-01T12:00:00.000Z"}""".formatted(group, user, domain));
    }

    /** @param scope as {@code project 1f2e…} */
    public String grant(String id, String group, String policy, String scope, String domain) {
        return publish("grant", "RoleGranted", id, domain, grant(id, group, policy, scope));
    }

    public String revoke(String id, String group, String policy, String scope, String domain) {
        return publish("grant", "RoleRevoked", id, domain, grant(id, group, policy, scope));
    }

    private static String grant(String id, String group, String policy, String scope) {
        String[] parts = scope.split(" ", -1);
        return """
                {"id":"%s","subject":{"type":"group","id":"%s"},"policy":"%s","scope":{"type":"%s","id":"%s"},
                "at":"2026-01-01T12:00:00.000Z"}""".formatted(id, group, policy, parts[0], parts[1]);
    }

    public void accessKey(String id, String user, String domain, String secret) {
        String sealed = cipher.seal(id, secret);
        send("iam.credentials", id, "access-key", "AccessKeyCreated", id, domain, """
                {"id":"%s","user":"%s","domain":"%s","sealedSecret":"%s","description":"","at":"2026-01-01T12:00:00.000Z"}""".formatted(
                        id, user, domain, sealed));
    }

    /**
     * With a profile that only who has the key can read.
     *
     * @return the profile as it is told
     */
    public String sealedUser(String id, String domain, String name) {
        String key = Sealer.newKey();
        String profile = new Sealer(key).seal(id, "{\"name\":\"%s\"}".formatted(name));
        publish("user", "UserAdded", id, domain, """
                {"id":"%s","domain":"%s","nameKey":"k","sealedProfile":"%s","enabled":true,"accessMode":"DEFAULT",
                "at":"2026-01-01T12:00:00.000Z"}""".formatted(id, domain, profile));
        send("iam.credentials", id, "personal-key", "PersonalKeyCreated", id, domain, """
                {"id":"%s","domain":"%s","sealedKey":"%s","at":"2026-01-01T12:00:00.000Z"}""".formatted(
                        id, domain, cipher.seal(id, key)));
        return profile;
    }

    public void disableAccessKey(String id, String user, String domain, String secret) {
        String sealedSecret = cipher.seal(id, secret);
        send("iam.credentials", id, "access-key", "AccessKeyUpdated", id, domain, """
                {"id":"%s","user":"%s","domain":"%s","sealedSecret":"%s","description":"","slot":1,"enabled":false,
                "at":"2026-01-01T12:00:00.000Z"}""".formatted(
                        id, user, domain, sealedSecret));
    }

    /** Seals as IAM does. */
    public CredentialCipher cipher() {
        return cipher;
    }

    public void eraseAccessKey(String id, String domain) {
        send("iam.credentials", id, "access-key", "AccessKeyDeleted", id, domain, null);
    }

    /** @return the sequence of the event */
    public String publish(String stream, String type, String id, String tenant, String payload) {
        return send("iam.events", tenant, stream, type, id, tenant, payload);
    }

    private String send(
            String topic, String key, String stream, String type, String id, String tenant, @Nullable String payload) {
        String sequence = "000001-%020d-%020d".formatted(700, POSITION.incrementAndGet());
        List<Header> headers = List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", UUID.randomUUID().toString()),
                header("ce_source", "/postern/iam"),
                header("ce_type", "io.postern.iam.%s.v1".formatted(type)),
                header("ce_subject", stream + "/" + id),
                header("ce_time", Instant.now().toString()),
                header("ce_sequence", sequence),
                header("ce_tenant", tenant),
                header("ce_streamversion", "1"),
                header("ce_actor", "user:test"),
                header("ce_requestid", "r"),
                header("ce_correlationid", "r"));
        byte[] value = payload == null ? null : payload.getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(prefix + topic, null, key, value, headers))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
        return sequence;
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
