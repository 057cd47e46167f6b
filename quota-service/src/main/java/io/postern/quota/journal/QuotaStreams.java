package io.postern.quota.journal;

import io.postern.journal.Aggregate;
import io.postern.journal.Catalogue;
import io.postern.journal.TypeNames;
import io.postern.quota.application.domain.Application;
import io.postern.quota.application.domain.ApplicationCommand;
import io.postern.quota.application.domain.ApplicationDecider;
import io.postern.quota.application.domain.ApplicationEvent;
import io.postern.quota.application.domain.ApplicationReason;
import io.postern.quota.defaults.domain.DefaultLimit;
import io.postern.quota.defaults.domain.DefaultLimitDecider;
import io.postern.quota.defaults.domain.DefaultLimitEvent;
import io.postern.quota.defaults.domain.SetDefaultLimit;
import io.postern.quota.ledger.domain.Ledger;
import io.postern.quota.ledger.domain.LedgerCommand;
import io.postern.quota.ledger.domain.LedgerDecider;
import io.postern.quota.ledger.domain.LedgerEvent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** The aggregates of quota-service. Names are stored for ever: classes may be renamed, names may not. */
public final class QuotaStreams {

    public static final Aggregate<Ledger, LedgerCommand, LedgerEvent> LEDGERS = Aggregate.of(
                    "ledger",
                    "ledger_view",
                    new LedgerDecider(),
                    TypeNames.of(LedgerEvent.class)
                            .name("QuotaGranted", LedgerEvent.QuotaGranted.class)
                            .name("QuotaDenied", LedgerEvent.QuotaDenied.class)
                            .name("QuotaReleased", LedgerEvent.QuotaReleased.class)
                            .name("LimitChanged", LedgerEvent.LimitChanged.class)
                            .name("LimitRestored", LedgerEvent.LimitRestored.class),
                    TypeNames.of(Ledger.class).name("ledger", Ledger.class))
            .resting(Ledger::atRest);

    public static final Aggregate<DefaultLimit, SetDefaultLimit, DefaultLimitEvent> DEFAULT_LIMITS = Aggregate.of(
            "default-limit",
            "default_limit_view",
            new DefaultLimitDecider(),
            TypeNames.of(DefaultLimitEvent.class).name("DefaultLimitSet", DefaultLimitEvent.DefaultLimitSet.class),
            TypeNames.of(DefaultLimit.class).name("default-limit", DefaultLimit.class));

    public static final Aggregate<Application, ApplicationCommand, ApplicationEvent> APPLICATIONS = Aggregate.of(
                    "application",
                    "application_view",
                    new ApplicationDecider(),
                    TypeNames.of(ApplicationEvent.class)
                            .name("ApplicationSubmitted", ApplicationEvent.ApplicationSubmitted.class)
                            .name("ApplicationApproved", ApplicationEvent.ApplicationApproved.class)
                            .name("ApplicationRefused", ApplicationEvent.ApplicationRefused.class),
                    TypeNames.of(Application.class)
                            .name("none", Application.NotSubmitted.class)
                            .name("pending", Application.Pending.class)
                            .name("approved", Application.Approved.class)
                            .name("refused", Application.Refused.class))
            .constraint(
                    "application_pending",
                    ApplicationReason.ANOTHER_PENDING,
                    "Expected one application at a time, but another one for the same is pending");

    private QuotaStreams() {}

    /** Where the container learns of them. */
    static final class Wiring {
        @Produces
        @Singleton
        Catalogue catalogue() {
            return new Catalogue("quota", List.of(LEDGERS, DEFAULT_LIMITS, APPLICATIONS));
        }
    }
}
