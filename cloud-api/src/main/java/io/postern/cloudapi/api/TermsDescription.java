package io.postern.cloudapi.api;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every operation takes and answers in headers, whatever it does (ADR 0060): said once, referred to everywhere. */
final class TermsDescription {

    private static final String CLIENT_TOKEN = "ClientToken";
    private static final String IDEMPOTENCY_KEY = "IdempotencyKey";
    private static final String IF_MATCH = "IfMatch";
    private static final String ETAG = "ETag";
    private static final Set<HttpMethod> CHANGES = Set.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final Set<HttpMethod> ANSWERS = Set.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.PATCH);
    private static final Pattern OF_A_RESOURCE = Pattern.compile(".*\\{(?!%s})\\w+}.*".formatted(Doorkeeper.PROJECT));

    private static final Pattern NAMES_ONE = Pattern.compile(".*\\{\\w*id}");

    private TermsDescription() {}

    static void add(OpenAPI document) {
        String once = "With a key the request takes effect once, however often it is sent within a day.";
        document.getComponents()
                .addParameter(CLIENT_TOKEN, header(RequestTerms.CLIENT_TOKEN, once, text("[!-~]{1,128}")))
                .addParameter(IDEMPOTENCY_KEY, header(RequestTerms.IDEMPOTENCY_KEY, once, text("[!-~]{1,128}")))
                .addParameter(
                        IF_MATCH,
                        header(
                                "If-Match",
                                "The ETag of the resource as the caller has seen it: if it is another by now, 412.",
                                text(null)))
                .addHeader(
                        ETAG,
                        OASFactory.createHeader()
                                .description("The version of the one resource that is answered, where it has one.")
                                .schema(text(null)));
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((verb, operation) -> describe(path, verb, operation)));
    }

    private static void describe(String path, HttpMethod verb, Operation operation) {
        List<?> security = operation.getSecurity();
        if (security != null && security.isEmpty()) {
            return; // nobody is known whose key it could be
        }
        if (verb == HttpMethod.POST) {
            refer(operation, CLIENT_TOKEN);
            refer(operation, IDEMPOTENCY_KEY);
        }
        if (CHANGES.contains(verb) && OF_A_RESOURCE.matcher(path).matches()) {
            refer(operation, IF_MATCH);
        }
        if (verb == HttpMethod.POST
                || ANSWERS.contains(verb) && NAMES_ONE.matcher(path).matches()) {
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("2") && response.getContent() != null) {
                    response.addHeader(ETAG, OASFactory.createHeader().ref("#/components/headers/" + ETAG));
                }
            });
        }
    }

    private static void refer(Operation operation, String parameter) {
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + parameter));
    }

    private static Parameter header(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(schema);
    }

    private static Schema text(@Nullable String pattern) {
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return pattern == null ? schema : schema.pattern(pattern);
    }
}
