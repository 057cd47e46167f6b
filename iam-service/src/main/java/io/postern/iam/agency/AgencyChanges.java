package io.postern.iam.agency;

import io.postern.cloudapi.ApiError;
import io.postern.decider.Refusal;
import io.postern.iam.AgencyId;
import io.postern.iam.DomainId;
import io.postern.iam.account.domain.Domain;
import io.postern.iam.account.projection.Domains;
import io.postern.iam.agency.domain.Agency;
import io.postern.iam.agency.domain.AgencyCommand;
import io.postern.iam.agency.domain.AgencyCommand.DeleteAgency;
import io.postern.iam.agency.domain.AgencyCommand.RequestAgency;
import io.postern.iam.agency.domain.AgencyCommand.UpdateAgency;
import io.postern.iam.agency.domain.AgencyRefusal;
import io.postern.iam.agency.projection.Agencies;
import io.postern.iam.grant.Granting;
import io.postern.iam.grant.domain.GrantRefusal;
import io.postern.iam.grant.domain.Subject;
import io.postern.iam.journal.Streams;
import io.postern.iam.quota.Admissions;
import io.postern.iam.quota.Counted;
import io.postern.journal.CommandRefused;
import io.postern.journal.Guard;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes, changes and ends agencies. */
@ApplicationScoped
public class AgencyChanges {

    /** Cloud services are called so; they are trusted by name. */
    private static final String SERVICE = "op_svc_";

    private static final int ATTEMPTS = 5;
    private static final Set<Refusal.Reason> MEANWHILE = Set.of(AgencyRefusal.BEING_GRANTED, GrantRefusal.NO_SUBJECT);

    /** What an agency shall be; null members are left as they are, or out. */
    public record Terms(
            @Nullable String trustDomainId,
            @Nullable String trustDomainName,
            @Nullable String description,
            @Nullable Validity validity) {

        boolean namesTrust() {
            return trustDomainId != null || trustDomainName != null;
        }
    }

    /** @param length null for ever */
    public record Validity(@Nullable Duration length) {}

    /** Whom an agency trusts: one of both. */
    private record Trusted(
            @Nullable DomainId domain, @Nullable String service) {}

    private final Journal journal;
    private final Agencies agencies;
    private final Domains domains;
    private final Granting granting;
    private final Admissions admissions;

    AgencyChanges(Journal journal, Agencies agencies, Domains domains, Granting granting, Admissions admissions) {
        this.granting = granting;
        this.admissions = admissions;
        this.journal = journal;
        this.agencies = agencies;
        this.domains = domains;
    }

    /**
     * @return when it is there; fails with {@link ApiError} 404 when there is no such account to trust, and as
     *     {@link Admissions#admit}
     */
    public Uni<Stored<Agency>> create(
            AgencyId id, DomainId domain, String name, Terms terms, Origin origin, Instant at) {
        if (!terms.namesTrust()) {
            throw new ApiError(
                    400,
                    "IAM.0072",
                    "Expected agency.trust_domain_id or agency.trust_domain_name, but both are missing");
        }
        Duration length = terms.validity() == null ? null : terms.validity().length();
        return trusted(terms)
                .chain(trusted -> admissions.admit(
                        Counted.AGENCY,
                        id.value(),
                        domain,
                        new RequestAgency(
                                id,
                                domain,
                                name,
                                trusted.domain(),
                                trusted.service(),
                                Objects.requireNonNullElse(terms.description(), ""),
                                length == null ? null : at.plus(length),
                                at),
                        origin,
                        at));
    }

    /** @return fails with CommandRefused when the domain has no such agency */
    public Uni<Stored<?>> update(DomainId domain, AgencyId id, Terms terms, Origin origin, Instant at) {
        return journal.execute(origin, () -> known(domain, id).chain(stored -> updating(stored, terms, at)))
                .map(states -> Objects.requireNonNull(states.get(id.value())));
    }

    /** What is not said stays as it is, so it counts only as long as that is so. */
    private Uni<Proposal> updating(Stored<Agency> stored, Terms terms, Instant at) {
        Agency.Active now = (Agency.Active) stored.state();
        Uni<Trusted> trusted = terms.namesTrust()
                ? trusted(terms)
                : Uni.createFrom().item(new Trusted(now.trustDomain(), now.trustService()));
        return trusted.map(whom -> new UpdateAgency(
                        now.id(),
                        whom.domain(),
                        whom.service(),
                        Objects.requireNonNullElse(terms.description(), now.description()),
                        end(now, terms.validity()),
                        at))
                .map(command -> Proposal.of(
                        new Order<>(Streams.AGENCIES, stored.id(), stored.tenant(), command),
                        Guard.on(Streams.AGENCIES, stored)));
    }

    /** @return fails with CommandRefused when the domain has no such agency */
    public Uni<Void> delete(DomainId domain, AgencyId id, Origin origin, Instant at) {
        return Uni.createFrom()
                .deferred(() ->
                        journal.execute(origin, () -> known(domain, id).chain(stored -> ending(domain, stored, at))))
                .onFailure(AgencyChanges::isMeanwhile)
                .retry()
                .atMost(ATTEMPTS)
                .replaceWithVoid();
    }

    /** With what was granted to it, all of it or nothing. */
    private Uni<Proposal> ending(DomainId domain, Stored<Agency> agency, Instant at) {
        AgencyId id = new AgencyId(agency.id());
        return granting.revocations(Subject.agency(id.value()), domain, at).map(revocations -> {
            List<Order<?, ?, ?>> orders = new ArrayList<>(revocations);
            orders.add(new Order<>(Streams.AGENCIES, agency.id(), agency.tenant(), new DeleteAgency(id, at)));
            return new Proposal(orders, List.of(Guard.on(Streams.AGENCIES, agency)));
        });
    }

    /** Something was granted to it at the same moment: that is to end too. */
    private static boolean isMeanwhile(Throwable failure) {
        return failure instanceof CommandRefused refused
                && MEANWHILE.contains(refused.refusal().reason());
    }

    /** @return fails with CommandRefused when the domain has no such agency */
    public Uni<Stored<Agency>> known(DomainId domain, AgencyId id) {
        return agencies.find(id).invoke(stored -> {
            boolean his = stored.state() instanceof Agency.Active agency
                    && agency.domain().equals(domain);
            if (!his) {
                throw new CommandRefused(new Refusal(AgencyRefusal.NO_AGENCY, "Could not find agency: " + id));
            }
        });
    }

    public Uni<Trust> told(Agency.Active agency) {
        return told(List.of(agency)).map(List::getFirst);
    }

    private Uni<List<Trust>> told(List<Agency.Active> agencies) {
        List<DomainId> trusted = agencies.stream()
                .map(Agency.Active::trustDomain)
                .filter(Objects::nonNull)
                .toList();
        return domains.all(trusted)
                .map(found ->
                        agencies.stream().map(agency -> told(agency, found)).toList());
    }

    private static Trust told(Agency.Active agency, Map<DomainId, Domain.Active> domains) {
        DomainId trusted = agency.trustDomain();
        Domain.Active domain = trusted == null ? null : domains.get(trusted);
        return new Trust(agency, domain == null ? agency.trustService() : domain.name());
    }

    public Uni<List<Trust>> list(
            DomainId domain, @Nullable String name, @Nullable String trustDomain, int offset, int limit) {
        return agencies.of(domain, name, trustDomain, offset, limit).chain(found -> told(found));
    }

    private static @Nullable Instant end(Agency.Active now, @Nullable Validity validity) {
        if (validity == null) {
            return now.expiresAt();
        }
        return validity.length() == null ? null : now.createdAt().plus(validity.length());
    }

    private Uni<Trusted> trusted(Terms terms) {
        String name = terms.trustDomainName();
        if (terms.trustDomainId() == null && name != null && name.startsWith(SERVICE)) {
            return Uni.createFrom().item(new Trusted(null, name));
        }
        Uni<Optional<Domain.Active>> found = terms.trustDomainId() == null
                ? domains.named(Objects.requireNonNull(name))
                : domains.get(new DomainId(terms.trustDomainId()));
        return found.map(
                domain -> domain.filter(one -> name == null || one.name().equals(name))
                        .map(one -> new Trusted(one.id(), null))
                        .orElseThrow(() -> new ApiError(404, "IAM.0004", "Could not find the account to trust")));
    }

    private Uni<Stored<Agency>> execute(DomainId domain, AgencyId id, AgencyCommand command, Origin origin) {
        return journal.execute(origin, new Order<>(Streams.AGENCIES, id.value(), domain.value(), command));
    }
}
