package io.postern.iam.account.domain;

import io.postern.contracts.StoredForm;
import io.postern.decider.spec.DeciderSpec;
import io.postern.decider.spec.RandomWalk;
import io.postern.iam.DomainId;
import io.postern.iam.UserId;
import io.postern.iam.account.domain.DomainCommand.CreateDomain;
import io.postern.iam.account.domain.DomainEvent.DomainCreated;
import io.postern.iam.journal.Streams;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CreateDomainTest {

    private static final DeciderSpec<Domain, DomainCommand, DomainEvent> SPEC = DeciderSpec.of(new DomainDecider());
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final CreateDomain CREATE =
            new CreateDomain(new DomainId("d"), "acme", new UserId("u"), false, NOON);
    private static final DomainCreated CREATED =
            new DomainCreated(new DomainId("d"), "acme", new UserId("u"), false, NOON);

    @Test
    void a_domain_begins() {
        SPEC.given().when(CREATE).then(CREATED);
    }

    @Test
    void a_repeated_request_changes_nothing() {
        SPEC.given(CREATED).when(CREATE).thenNothing();
    }

    @Test
    void an_id_is_given_once() {
        SPEC.given(CREATED)
                .when(new CreateDomain(new DomainId("d"), "other", new UserId("u"), false, NOON))
                .thenRefused(DomainRefusal.ID_TAKEN);
    }

    @Test
    void it_is_read_as_it_was_stored() {
        StoredForm.of(Streams.DOMAINS).holdsEvent(CREATED);
        StoredForm.of(Streams.DOMAINS).holdsState(SPEC.given(CREATED).state());
        StoredForm.of(Streams.DOMAINS).holdsState(Domain.INITIAL);
    }

    @Test
    void whatever_is_asked_replay_equals_live() {
        RandomWalk.check(
                new DomainDecider(),
                (dice, _) -> dice.nextBoolean()
                        ? CREATE
                        : new CreateDomain(new DomainId("d"), "other", new UserId("u"), false, NOON));
    }
}
