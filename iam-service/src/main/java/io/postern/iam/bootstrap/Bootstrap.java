package io.postern.iam.bootstrap;

import io.postern.iam.AccessKeyId;
import io.postern.iam.DomainId;
import io.postern.iam.IamConfig;
import io.postern.iam.Ids;
import io.postern.iam.ProjectId;
import io.postern.iam.UserId;
import io.postern.iam.account.Accounts;
import io.postern.iam.account.NewAccount;
import io.postern.iam.account.domain.Domain;
import io.postern.iam.account.projection.Domains;
import io.postern.iam.personal.PersonalKeys;
import io.postern.iam.policy.SystemPolicies;
import io.postern.iam.signingkey.SigningKeys;
import io.postern.iam.user.PlainProfiles;
import io.postern.journal.CommandRefused;
import io.postern.journal.Origin;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * The operator's account and the key that signs tokens. Every replica does it at its start, as commands like all
 * others: the first one makes them, for the rest there is nothing left to do. Until then the service is not ready.
 */
@Readiness
@ApplicationScoped
public class Bootstrap implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(Bootstrap.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final IamConfig.Operator operator;
    private final Domains domains;
    private final Accounts accounts;
    private final SigningKeys keys;
    private final PlainProfiles profiles;
    private final PersonalKeys personalKeys;
    private final SystemPolicies policies;
    private final Vertx vertx;
    private volatile boolean done;

    Bootstrap(
            IamConfig config,
            Domains domains,
            Accounts accounts,
            SigningKeys keys,
            PlainProfiles profiles,
            PersonalKeys personalKeys,
            SystemPolicies policies,
            Vertx vertx) {
        this.personalKeys = personalKeys;
        this.policies = policies;
        this.profiles = profiles;
        this.operator = config.operator();
        this.domains = domains;
        this.accounts = accounts;
        this.keys = keys;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent start) {
        run();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("operator and signing key")
                .status(done)
                .build();
    }

    /** In a context of its own, as a request has one: queries over views want that. */
    private void run() {
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(_ -> ensure().subscribe().with(_ -> done = true, this::again));
    }

    private Uni<Void> ensure() {
        Origin origin = Origin.request("process:Bootstrap", Ids.hex());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return ensureOperator(origin, now)
                .call(domain -> policies.ensure(domain, origin, now))
                .chain(domain -> keys.ensure(domain, origin, now))
                .chain(() -> profiles.seal(origin, now))
                .chain(() -> personalKeys.forgetDeleted());
    }

    private void again(Throwable failure) {
        LOG.warnf("Bootstrap failed and is tried again cause=%s", failure);
        vertx.setTimer(PAUSE.toMillis(), _ -> run());
    }

    private Uni<DomainId> ensureOperator(Origin origin, Instant now) {
        return domains.named(operator.name())
                .chain(found ->
                        found.isPresent() ? Uni.createFrom().item(found.get().id()) : openOperator(origin, now));
    }

    private Uni<DomainId> openOperator(Origin origin, Instant now) {
        NewAccount account = new NewAccount(
                new DomainId(Ids.hex()),
                operator.name(),
                new ProjectId(Ids.hex()),
                new UserId(Ids.hex()),
                operator.password(),
                new AccessKeyId(operator.access()),
                operator.secret(),
                true);
        return accounts.open(account, origin, now)
                .replaceWith(account.domain())
                // another replica was first
                .onFailure(CommandRefused.class)
                .recoverWithUni(refused -> domains.named(operator.name()).map(found -> found.map(Domain.Active::id)
                        .orElseThrow(() -> new IllegalStateException("the operator is refused", refused))));
    }
}
