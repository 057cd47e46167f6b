package io.postern.cloudapi.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Documents and requests in as few words as tests need. Quotes are single ones. */
final class Policies {

    static final ObjectMapper JSON = new ObjectMapper();
    static final String RESOURCE = "vpcep:region-1:d0:endpoints:e0";

    private Policies() {}

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** @param statements without the brackets around them */
    static PolicyDocument custom(String statements) {
        return PolicyReader.read(json("{'Version':'1.1','Statement':[%s]}".formatted(statements)), Rules.CUSTOM);
    }

    static PolicySet holding(String... statements) {
        List<Held> held = new ArrayList<>();
        for (String one : statements) {
            held.add(new Held("p" + held.size(), "policy " + held.size(), custom(one), false, "group g"));
        }
        return PolicySet.of(held);
    }

    static Request request(String action) {
        return request(action, RESOURCE, Map.of());
    }

    static Request request(String action, String resource, Map<String, List<String>> attributes) {
        return new Request(ActionName.of(action), ResourcePath.of(resource), Attributes.of(attributes));
    }
}
