package io.postern.robustness.workload;

import static io.postern.robustness.workload.Kind.APPLICATION;
import static io.postern.robustness.workload.Operation.change;
import static io.postern.robustness.workload.Operation.list;
import static io.postern.robustness.workload.Operation.make;
import static io.postern.robustness.workload.Operation.read;
import static io.postern.robustness.workload.Operation.set;
import static io.postern.robustness.workload.Operation.trespass;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What quota-service does. */
final class QuotaOperations {

    private static final String APPLICATIONS = "quota /v1/{project}/quotas/applications";
    private static final String TO_DECIDE = "quota /operator/v1/quota-applications";
    private static final String LEDGERS = "quota /operator/v1/quotas/";

    private static final List<Operation> APPLYING = List.of(
            list("read quotas", 4, "GET quota /v1/{project}/quotas"),
            make("apply for networks", 1, APPLICATION, "POST " + APPLICATIONS, "/application/id", """
                    {"type":"vpc","quota":{100..190},"reason":"{word}"}"""),
            make("apply for endpoints", 2, APPLICATION, "POST " + APPLICATIONS, "/application/id", """
                    {"type":"endpoint","quota":{100..190},"reason":"{word}"}"""),
            read("read application", 2, APPLICATION, "GET " + APPLICATIONS + "/{id}"),
            list("list applications", 1, "GET " + APPLICATIONS),
            trespass("read another's application", 1, APPLICATION, "GET " + APPLICATIONS + "/{id}"),
            trespass("approve another's application", 1, APPLICATION, "POST " + TO_DECIDE + "/{id}/approve", "{}"),
            change("refuse application", 1, APPLICATION, "POST " + TO_DECIDE + "/{id}/refuse", """
                            {"reason":"{word}"}""")
                    .by(As.OPERATOR),
            change("approve application", 1, APPLICATION, "POST " + TO_DECIDE + "/{id}/approve", "{}")
                    .by(As.OPERATOR),
            read("look at an application", 1, APPLICATION, "GET " + TO_DECIDE + "/{id}")
                    .by(As.OPERATOR),
            list("list applications of all", 1, "GET " + TO_DECIDE).by(As.OPERATOR),
            list("read all totals", 1, "GET quota /operator/v1/quotas").by(As.OPERATOR),
            list("read quotas of a project", 1, "GET " + LEDGERS + "{project}").by(As.OPERATOR),
            list("read a ledger", 1, "GET " + LEDGERS + "{project}/endpoint").by(As.OPERATOR),
            list("read a ledger's limits", 1, "GET " + LEDGERS + "{project}/endpoint/history")
                    .by(As.OPERATOR),
            list("list holds", 1, "GET quota /operator/v1/holds/endpoint").by(As.OPERATOR));

    static final List<Operation> ALL = Stream.of(
                    APPLYING,
                    limits("{project}", "endpoint", "endpoint_service", "vpc", "subnet"),
                    limits("{domain}", "user"))
            .flatMap(List::stream)
            .toList();

    private QuotaOperations() {}

    /** Limits that are soon reached, and as often none of one's own: most have room most of the time. */
    private static List<Operation> limits(String tenant, String... kinds) {
        List<Operation> all = new ArrayList<>();
        for (String kind : kinds) {
            String ledger = LEDGERS + tenant + "/" + kind;
            all.add(set("restore the limit of " + kind, 3, "DELETE " + ledger, null)
                    .by(As.OPERATOR));
            all.add(set("limit " + kind, 1, "PUT " + ledger, "{\"quota\":{1..12}}")
                    .by(As.OPERATOR));
        }
        return all;
    }
}
