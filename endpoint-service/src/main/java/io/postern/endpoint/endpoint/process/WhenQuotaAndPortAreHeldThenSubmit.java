package io.postern.endpoint.endpoint.process;

import static io.postern.endpoint.journal.EndpointStreams.ENDPOINTS;
import static io.postern.endpoint.journal.EndpointStreams.SERVICES;

import io.postern.endpoint.Admission;
import io.postern.endpoint.endpoint.domain.AutoApproval;
import io.postern.endpoint.endpoint.domain.Endpoint;
import io.postern.endpoint.endpoint.domain.EndpointCommand.Entry;
import io.postern.endpoint.endpoint.process.HoldingAnswer.What;
import io.postern.endpoint.endpoint.projection.ApprovalSlots;
import io.postern.endpoint.service.domain.Service;
import io.postern.journal.Guard;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Process;
import io.postern.journal.Received;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Quota and port (of a gateway: its VPC) are held by two services that know nothing of each other. When both answers are
 * here, what the endpoint service says at that moment decides: connected, or the provider's turn. A no from either fails
 * the endpoint.
 */
@ApplicationScoped
public class WhenQuotaAndPortAreHeldThenSubmit implements Process {

    private final Journal journal;
    private final ApprovalSlots slots;

    WhenQuotaAndPortAreHeldThenSubmit(Journal journal, ApprovalSlots slots) {
        this.journal = journal;
        this.slots = slots;
    }

    @Override
    public String name() {
        return "WhenQuotaAndPortAreHeldThenSubmit";
    }

    @Override
    public boolean concerns(Received event) {
        return HoldingAnswer.of(event) != null;
    }

    @Override
    public Uni<List<Reaction>> react(List<Received> batch) {
        List<HoldingAnswer> answers =
                batch.stream().map(HoldingAnswer::of).filter(Objects::nonNull).toList();
        Set<String> ids = answers.stream().map(HoldingAnswer::endpoint).collect(Collectors.toSet());
        return journal.loadAll(ENDPOINTS, ids).chain(endpoints -> journal.loadAll(SERVICES, services(endpoints))
                .chain(services -> slots.taken(limited(services))
                        .map(taken -> reactions(answers, endpoints, services, new Approvals(taken)))));
    }

    private static Set<String> services(Map<String, Stored<Endpoint>> endpoints) {
        return endpoints.values().stream()
                .map(Stored::state)
                .filter(Endpoint.Known.class::isInstance)
                .map(endpoint -> ((Endpoint.Known) endpoint).details().service().value())
                .collect(Collectors.toSet());
    }

    /** Only where a rule has a limit does it matter which places are taken. */
    private static List<String> limited(Map<String, Stored<Service>> services) {
        return services.values().stream()
                .filter(stored -> stored.state() instanceof Service.Available available
                        && available.additions().rules().stream().anyMatch(rule -> rule.limit() != null))
                .map(Stored::id)
                .toList();
    }

    private List<Reaction> reactions(
            List<HoldingAnswer> answers,
            Map<String, Stored<Endpoint>> endpoints,
            Map<String, Stored<Service>> services,
            Approvals approvals) {
        Set<String> granted = endpoints(answers, What.QUOTA);
        Set<String> placed = endpoints(answers, What.PLACE);
        List<Reaction> reactions = new ArrayList<>();
        for (HoldingAnswer answer : answers) {
            Stored<Endpoint> endpoint = endpoints.get(answer.endpoint());
            if (endpoint != null && endpoint.state() instanceof Endpoint.Known known) {
                Stored<Service> service = services.get(known.details().service().value());
                boolean connects = known instanceof Endpoint.Creating creating
                        && (creating.quotaHeld() || granted.contains(endpoint.id()))
                        && (creating.placed() || placed.contains(endpoint.id()));
                reactions.add(reaction(answer, endpoint, known, service, connects ? approvals : null));
            }
        }
        return reactions;
    }

    private static Set<String> endpoints(List<HoldingAnswer> answers, What what) {
        return answers.stream()
                .filter(answer -> answer.what() == what)
                .map(HoldingAnswer::endpoint)
                .collect(Collectors.toSet());
    }

    /** @param approvals null for an endpoint that this batch does not connect: it takes no place under any rule */
    private Reaction reaction(
            HoldingAnswer answer,
            Stored<Endpoint> endpoint,
            Endpoint.Known known,
            @Nullable Stored<Service> service,
            @Nullable Approvals approvals) {
        Admission admission = service == null
                ? Admission.SERVICE_UNKNOWN
                : service.state().admission(known.details().domain());
        AutoApproval approval = service == null || approvals == null || admission != Admission.ON_APPROVAL
                ? null
                : approvals.of(known.details(), service.state(), answer.at());
        var order = new Order<>(
                ENDPOINTS,
                endpoint.id(),
                endpoint.tenant(),
                answer.command().apply(new Entry(admission, approval, name())));
        return service == null || !(known instanceof Endpoint.Creating)
                ? reaction(answer.cause(), order)
                : reaction(answer.cause(), order, Guard.on(SERVICES, service));
    }
}
