package io.postern.iam.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.postern.cloudapi.policy.PolicyReader;
import io.postern.cloudapi.policy.Rules;
import io.postern.iam.DomainId;
import io.postern.iam.PolicyId;
import io.postern.iam.journal.Streams;
import io.postern.iam.policy.domain.Policy;
import io.postern.iam.policy.domain.PolicyCommand;
import io.postern.iam.policy.domain.PolicyCommand.CreatePolicy;
import io.postern.iam.policy.domain.PolicyCommand.UpdatePolicy;
import io.postern.iam.policy.domain.PolicyDetails;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The roles and policies that come with the system, kept as data. They are streams like all others, so every service
 * hears of them as of anything else; a new release that says something else updates them.
 */
@ApplicationScoped
public class SystemPolicies {

    private static final String FILE = "system-policies.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Journal journal;

    SystemPolicies(Journal journal) {
        this.journal = journal;
    }

    /** One entry of the file. */
    record Entry(
            String name,
            @JsonProperty("display_name") String displayName,
            String type,
            String catalog,
            String description,
            JsonNode policy) {

        PolicyDetails details() {
            boolean fineGrained =
                    PolicyReader.read(policy, Rules.SYSTEM).version().equals("1.1");
            return new PolicyDetails(name, displayName, type, catalog, fineGrained, description, "", policy.toString());
        }
    }

    /** @param operator the domain whose streams they are */
    public Uni<Void> ensure(DomainId operator, Origin origin, Instant now) {
        Map<String, PolicyDetails> wanted = new LinkedHashMap<>();
        read().forEach(entry -> wanted.put(id(entry.name()).value(), entry.details()));
        return journal.loadAll(Streams.POLICIES, wanted.keySet())
                .chain(existing -> executeAll(commands(wanted, existing, now), operator, origin));
    }

    /** The same in every installation. */
    public static PolicyId id(String name) {
        byte[] text = ("system policy " + name).getBytes(StandardCharsets.UTF_8);
        return new PolicyId(UUID.nameUUIDFromBytes(text).toString().replace("-", ""));
    }

    static List<Entry> read() {
        try (InputStream file = SystemPolicies.class.getClassLoader().getResourceAsStream(FILE)) {
            return JSON.readValue(Objects.requireNonNull(file, FILE), new TypeReference<List<Entry>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, PolicyCommand> commands(
            Map<String, PolicyDetails> wanted, Map<String, Stored<Policy>> existing, Instant now) {
        Map<String, PolicyCommand> commands = new LinkedHashMap<>();
        wanted.forEach((id, details) -> {
            Stored<Policy> stored = existing.get(id);
            if (stored == null) {
                commands.put(id, new CreatePolicy(new PolicyId(id), null, details, now));
            } else if (!(stored.state() instanceof Policy.Live live
                    && live.details().equals(details))) {
                commands.put(id, new UpdatePolicy(new PolicyId(id), null, details, now));
            }
        });
        return commands;
    }

    private Uni<Void> executeAll(Map<String, PolicyCommand> commands, DomainId operator, Origin origin) {
        return Multi.createFrom()
                .iterable(new ArrayList<>(commands.entrySet()))
                .onItem()
                .transformToUniAndConcatenate(entry -> journal.execute(
                        origin, new Order<>(Streams.POLICIES, entry.getKey(), operator.value(), entry.getValue())))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
