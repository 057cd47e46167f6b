package io.postern.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What {@code asyncapi.yaml} says of topics: which messages, named by type, each of them carries. */
final class AsyncApi {

    private AsyncApi() {}

    static JsonNode document() {
        return ContractFiles.yaml(ContractFiles.directory().resolve("asyncapi.yaml"));
    }

    /** Message names by topic. */
    static Map<String, Set<String>> topics() {
        Map<String, Set<String>> topics = new HashMap<>();
        document().path("channels").forEach(channel -> {
            Set<String> names = new HashSet<>();
            channel.path("messages")
                    .forEach(message -> names.add(message.path("name").asText()));
            topics.put(channel.path("address").asText(), names);
        });
        return topics;
    }
}
