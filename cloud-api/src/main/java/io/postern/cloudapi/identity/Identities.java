package io.postern.cloudapi.identity;

import io.postern.cloudapi.directory.Directory;
import io.postern.cloudapi.directory.Directory.Person;
import io.postern.cloudapi.directory.Entry;
import io.postern.cloudapi.token.Claims;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From a credential that is right to who it speaks for, as far as he is (still) somebody. */
@ApplicationScoped
public class Identities {

    private static final List<String> SIGNATURE = List.of("signature");

    private final Directory directory;

    Identities(Directory directory) {
        this.directory = directory;
    }

    /** @return empty when the user, or his domain, is not there (any more), or he is disabled */
    Uni<Optional<Identity>> ofSigner(String user) {
        return enabled(user).chain(person -> person.isEmpty() ? nobody() : signer(person.get()));
    }

    /** What somebody would be who acts by the agency now; empty when there is no such agency (any more). */
    Uni<Optional<Identity>> ofAgency(String id) {
        return directory
                .agency(id)
                .chain(agency -> agency.isEmpty()
                        ? nobody()
                        : directory
                                .domain(agency.get().domain())
                                .map(domain -> domain.map(found -> new Identity(
                                        agency.get().id(),
                                        found.name() + "/" + agency.get().name(),
                                        found.id(),
                                        found.name(),
                                        false,
                                        found.operator(),
                                        null,
                                        List.of(),
                                        agency.get().id(),
                                        null,
                                        List.of(),
                                        null,
                                        null,
                                        null))));
    }

    /**
     * @param policy narrows it further
     * @return empty when the token is revoked, or speaks for somebody who is not there (any more), or is disabled
     */
    public Uni<Optional<Identity>> of(Claims claims, Instant now, @Nullable String policy) {
        return revoked(claims)
                .chain(revoked -> revoked
                        ? nobody()
                        : enabled(claims.userId()).chain(person -> {
                            if (person.isEmpty()
                                    || claims.epoch() < person.get().tokenEpoch()) {
                                return nobody();
                            }
                            Claims.Agency agency = claims.agency();
                            return agency == null
                                    ? user(
                                            person.get(),
                                            boundTo(claims),
                                            claims.methods(),
                                            claims.mfaAt(),
                                            policy,
                                            claims)
                                    : agency(agency, person.get(), claims, now, policy);
                        }));
    }

    private Uni<Boolean> revoked(Claims claims) {
        Uni<Boolean> any = Uni.createFrom().item(false);
        for (String id : claims.chain()) {
            any = any.chain(already -> already ? Uni.createFrom().item(true) : directory.revoked(id));
        }
        return any;
    }

    private Uni<Optional<Person>> enabled(String user) {
        return directory.user(user).map(person -> person.filter(Person::enabled));
    }

    private Uni<Optional<Identity>> signer(Person person) {
        return user(person, null, SIGNATURE, null, null, null);
    }

    private Uni<Optional<Identity>> user(
            Person person,
            @Nullable String boundTo,
            List<String> methods,
            @Nullable Instant mfaAt,
            @Nullable String policy,
            @Nullable Claims token) {
        return directory
                .domain(person.domain())
                .chain(domain -> domain.isEmpty()
                        ? nobody()
                        : directory
                                .groups(person.id())
                                .map(groups -> Optional.of(new Identity(
                                        person.id(),
                                        person.name(),
                                        domain.get().id(),
                                        domain.get().name(),
                                        domain.get().owner().equals(person.id()),
                                        domain.get().operator(),
                                        boundTo,
                                        groups,
                                        null,
                                        null,
                                        methods,
                                        mfaAt,
                                        policy,
                                        token))));
    }

    private Uni<Optional<Identity>> agency(
            Claims.Agency claimed, Person person, Claims claims, Instant now, @Nullable String policy) {
        return directory
                .agency(claimed.id())
                .chain(agency -> agency.isEmpty() || !trusts(agency.get(), person, now)
                        ? nobody()
                        : directory
                                .domain(agency.get().domain())
                                .map(domain -> domain.map(found -> new Identity(
                                        agency.get().id(),
                                        found.name() + "/" + agency.get().name(),
                                        found.id(),
                                        found.name(),
                                        false,
                                        found.operator(),
                                        boundTo(claims),
                                        List.of(),
                                        agency.get().id(),
                                        person.id(),
                                        claims.methods(),
                                        claims.mfaAt(),
                                        policy,
                                        claims))));
    }

    private static boolean trusts(Entry.Agency agency, Person person, Instant now) {
        Instant end = agency.expiresAt();
        return person.domain().equals(agency.trustDomain()) && (end == null || now.isBefore(end));
    }

    private static @Nullable String boundTo(Claims claims) {
        return claims.scope() instanceof Claims.Scope.Project(String id, String _) ? id : null;
    }

    private static Uni<Optional<Identity>> nobody() {
        return Uni.createFrom().item(Optional.empty());
    }
}
