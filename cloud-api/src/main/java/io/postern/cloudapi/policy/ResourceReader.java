package io.postern.cloudapi.policy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the resources of a statement: an array of paths, or an object with URIs of agencies. */
final class ResourceReader {

    private static final int MOST = 10;
    private static final int MOST_URIS = 20;
    private static final int LONGEST = 1_500;
    private static final Pattern AGENCY = Pattern.compile("/iam/agencies/([0-9a-zA-Z]+|\\*)");
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9*-]+");
    private static final Pattern REGION = Pattern.compile("[a-zA-Z0-9*-]*");
    private static final Pattern ACCOUNT = Pattern.compile("[a-zA-Z0-9*-]*");
    private static final Pattern TYPE = Pattern.compile("[a-zA-Z0-9_*-]+");
    private static final Pattern PATH = Pattern.compile("[\\x21-\\x7e]+");

    private final String where;

    /** @param where as {@code Statement[0].Resource} */
    ResourceReader(String where) {
        this.where = where;
    }

    List<ResourcePattern> read(JsonNode node) {
        if (node.isObject()) {
            return agencies(node);
        }
        if (!node.isArray()) {
            throw new MalformedPolicy("IAM.1049", where, "Expected an array or an object");
        }
        if (node.isEmpty() || node.size() > MOST) {
            throw new MalformedPolicy(
                    "IAM.1040", where, "Expected 1 to %d resources, but there are %d".formatted(MOST, node.size()));
        }
        List<ResourcePattern> patterns = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            patterns.add(pattern(node.get(i), "%s[%d]".formatted(where, i)));
        }
        return patterns;
    }

    private List<ResourcePattern> agencies(JsonNode node) {
        JsonNode uris = node.path("uri");
        if (!uris.isArray() || uris.isEmpty() || uris.size() > MOST_URIS) {
            throw new MalformedPolicy("IAM.1037", where + ".uri", "Expected 1 to %d URIs".formatted(MOST_URIS));
        }
        List<ResourcePattern> patterns = new ArrayList<>();
        for (int i = 0; i < uris.size(); i++) {
            String uri = uris.get(i).asText();
            if (!AGENCY.matcher(uri).matches()) {
                throw new MalformedPolicy("IAM.1038", "%s.uri[%d]".formatted(where, i), "Expected /iam/agencies/<id>");
            }
            patterns.add(ResourcePattern.of(uri));
        }
        return patterns;
    }

    private static ResourcePattern pattern(JsonNode node, String at) {
        String text = node.isTextual() ? node.asText() : "";
        if (text.isBlank() || text.contains(" ")) {
            throw new MalformedPolicy("IAM.1041", at, "Expected text without spaces");
        }
        if (text.length() > LONGEST) {
            throw new MalformedPolicy("IAM.1042", at, "Expected at most %d characters".formatted(LONGEST));
        }
        check(path(text, at), at);
        return ResourcePattern.of(text);
    }

    private static ResourcePath path(String text, String at) {
        try {
            return ResourcePath.of(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedPolicy("IAM.1045", at, "Expected service:region:account:type:path");
        }
    }

    private static void check(ResourcePath path, String at) {
        require(SERVICE, path.service(), "IAM.1045", at, "a service in lower case");
        require(REGION, path.region(), "IAM.1044", at, "the id of a region, * or nothing");
        require(ACCOUNT, path.account(), "IAM.1047", at, "the id of a domain, * or nothing");
        require(TYPE, path.type(), "IAM.1046", at, "a type of resources");
        require(PATH, path.path(), "IAM.1047", at, "a path of visible characters");
    }

    private static void require(Pattern shape, String part, String code, String at, String expected) {
        if (!shape.matcher(part).matches()) {
            throw new MalformedPolicy(code, at, "Expected %s, but got '%s'".formatted(expected, part));
        }
    }
}
