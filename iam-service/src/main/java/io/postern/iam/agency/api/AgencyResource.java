package io.postern.iam.agency.api;

import static io.postern.iam.api.Members.required;

import com.fasterxml.jackson.databind.JsonNode;
import io.postern.cloudapi.Action;
import io.postern.cloudapi.Call;
import io.postern.iam.AgencyId;
import io.postern.iam.DomainId;
import io.postern.iam.Ids;
import io.postern.iam.agency.AgencyChanges;
import io.postern.iam.agency.AgencyChanges.Terms;
import io.postern.iam.agency.AgencyChanges.Validity;
import io.postern.iam.agency.domain.Agency;
import io.postern.iam.api.Members;
import io.postern.iam.api.Own;
import io.postern.iam.api.PageNumber;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Agencies of the caller's domain: whom it trusts. */
@Path("/v3.0/OS-AGENCY/agencies")
public class AgencyResource {

    private static final int ALL = 1000;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DESCRIPTION = 255;
    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,2}");

    private final Call call;
    private final AgencyChanges changes;

    AgencyResource(Call call, AgencyChanges changes) {
        this.call = call;
        this.changes = changes;
    }

    @POST
    @Action("iam:agencies:createAgency")
    @ResponseStatus(201)
    public Uni<AgencyJson.One> create(AgencyJson.Body body) {
        AgencyJson.Wanted wanted = required("agency", body.agency());
        DomainId domain = Own.domain(call.caller(), required("agency.domain_id", wanted.domainId()));
        String name = required("agency.name", wanted.name());
        if (name.isBlank()) {
            throw Members.wrong("agency.name", "1 to %d characters".formatted(LONGEST_NAME));
        }
        Members.text("agency.name", name, LONGEST_NAME);
        AgencyId id = new AgencyId(Ids.hex(call.newId()));
        return changes.create(id, domain, name, terms(wanted), call.origin(), call.at())
                .chain(this::answer);
    }

    @GET
    @Action("iam:agencies:listAgencies")
    public Uni<AgencyJson.Many> list(
            @RestQuery("domain_id") @Nullable String domainId,
            @RestQuery @Nullable String name,
            @RestQuery("trust_domain_id") @Nullable String trustDomainId,
            @RestQuery @Nullable String page,
            @RestQuery("per_page") @Nullable String perPage) {
        PageNumber slice = PageNumber.of(page, perPage, ALL);
        return changes.list(Own.domain(call.caller(), domainId), name, trustDomainId, slice.offset(), slice.limit())
                .map(found ->
                        new AgencyJson.Many(found.stream().map(AgencyJson.A::of).toList()));
    }

    @GET
    @Path("/{agency_id}")
    @Action("iam:agencies:getAgency")
    public Uni<AgencyJson.One> show(@RestPath("agency_id") String id) {
        return changes.known(domain(), new AgencyId(id)).chain(this::answer);
    }

    @PUT
    @Path("/{agency_id}")
    @Action("iam:agencies:updateAgency")
    public Uni<AgencyJson.One> update(@RestPath("agency_id") String id, AgencyJson.Body body) {
        Terms terms = terms(required("agency", body.agency()));
        return changes.update(domain(), new AgencyId(id), terms, call.origin(), call.at())
                .chain(this::answer);
    }

    /** Nobody acts by it any more; what was granted to it is granted no more. */
    @DELETE
    @Path("/{agency_id}")
    @Action("iam:agencies:deleteAgency")
    public Uni<Void> delete(@RestPath("agency_id") String id) {
        return changes.delete(domain(), new AgencyId(id), call.origin(), call.at());
    }

    private static Terms terms(AgencyJson.Wanted wanted) {
        String description = wanted.description() == null
                ? null
                : Members.text("agency.description", wanted.description(), LONGEST_DESCRIPTION);
        return new Terms(
                named("agency.trust_domain_id", wanted.trustDomainId()),
                named("agency.trust_domain_name", wanted.trustDomainName()),
                description,
                validity(wanted.duration()));
    }

    private static @Nullable String named(String member, @Nullable String text) {
        return text == null ? null : Members.text(member, text, LONGEST_NAME);
    }

    private static @Nullable Validity validity(@Nullable JsonNode duration) {
        if (duration == null || duration.isNull()) {
            return null;
        }
        String text = duration.asText();
        return switch (text) {
            case "FOREVER" -> new Validity(null);
            case "ONEDAY" -> new Validity(Duration.ofDays(1));
            default -> {
                if (!DAYS.matcher(text).matches()) {
                    throw Members.wrong("agency.duration", "FOREVER, ONEDAY, or a number of days below 1000");
                }
                yield new Validity(Duration.ofDays(Long.parseLong(text)));
            }
        };
    }

    private Uni<AgencyJson.One> answer(Stored<?> stored) {
        Agency.Active agency = (Agency.Active) call.answering(stored);
        return changes.told(agency).map(trust -> new AgencyJson.One(AgencyJson.A.of(trust)));
    }

    private DomainId domain() {
        return new DomainId(call.caller().domainId());
    }
}
