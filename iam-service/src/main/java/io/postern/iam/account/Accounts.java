package io.postern.iam.account;

import io.postern.cloudapi.CloudApiConfig;
import io.postern.cloudapi.directory.AdminGroup;
import io.postern.cloudapi.directory.CredentialCipher;
import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.accesskey.domain.AccessKey;
import io.postern.iam.accesskey.domain.AccessKeyCommand.CreateAccessKey;
import io.postern.iam.account.domain.Domain;
import io.postern.iam.account.domain.DomainCommand.CreateDomain;
import io.postern.iam.account.projection.Domains;
import io.postern.iam.group.domain.GroupCommand.CreateGroup;
import io.postern.iam.journal.Streams;
import io.postern.iam.password.PasswordHashing;
import io.postern.iam.password.domain.PasswordCommand.SetPassword;
import io.postern.iam.personal.domain.PersonalKeyCommand.CreatePersonalKey;
import io.postern.iam.project.domain.Project;
import io.postern.iam.project.domain.ProjectCommand.CreateProject;
import io.postern.iam.project.projection.Projects;
import io.postern.iam.user.Profile;
import io.postern.iam.user.Profiles;
import io.postern.iam.user.domain.AccessMode;
import io.postern.iam.user.domain.UserCommand.AddUser;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whole accounts: made all of one, or nothing. */
@ApplicationScoped
public class Accounts {

    /** @param project the one in this region; null when there is none */
    public record Existing(Domain.Active domain, Project.@Nullable Active project) {}

    private final Journal journal;
    private final PasswordHashing passwords;
    private final CredentialCipher cipher;
    private final Profiles profiles;
    private final Domains domains;
    private final Projects projects;
    private final String region;

    Accounts(
            Journal journal,
            PasswordHashing passwords,
            CredentialCipher cipher,
            Profiles profiles,
            Domains domains,
            Projects projects,
            CloudApiConfig config) {
        this.journal = journal;
        this.passwords = passwords;
        this.cipher = cipher;
        this.profiles = profiles;
        this.domains = domains;
        this.projects = projects;
        this.region = config.region();
    }

    /** @return as it is now; fails with CommandRefused when the name, or the key, is taken */
    public Uni<NewAccount> open(NewAccount account, Origin origin, Instant at) {
        String password = account.password();
        Uni<Optional<String>> hash = password == null
                ? Uni.createFrom().item(Optional.empty())
                : passwords.hash(password).map(Optional::of);
        return hash.chain(known -> profiles.seal(account.owner(), account.domain(), Profile.of(account.name(), ""))
                        .map(profile -> proposal(account, profile, known, at)))
                .chain(proposal ->
                        journal.execute(origin, () -> Uni.createFrom().item(proposal)))
                .map(states -> opened(account, states.values()));
    }

    /** A request that came before has made another key than the one that was made for it now. */
    private NewAccount opened(NewAccount account, Collection<Stored<?>> states) {
        return states.stream()
                .map(Stored::state)
                .filter(AccessKey.Active.class::isInstance)
                .map(AccessKey.Active.class::cast)
                .findFirst()
                .map(key -> account.with(key.id(), cipher.open(key.id().value(), key.sealedSecret())))
                .orElseThrow(() -> new IllegalStateException("an account was opened without a key"));
    }

    /** @param after id of the last domain before, null for the first page */
    public Uni<List<Existing>> page(int limit, @Nullable String after) {
        return domains.page(limit, after).chain(this::withProjects);
    }

    private Uni<List<Existing>> withProjects(List<Domain.Active> page) {
        List<String> ids = page.stream().map(domain -> domain.id().value()).toList();
        return projects.named(region, ids).map(found -> {
            Map<DomainId, Project.Active> byDomain =
                    found.stream().collect(Collectors.toMap(Project.Active::domain, Function.identity()));
            return page.stream()
                    .map(domain -> new Existing(domain, byDomain.get(domain.id())))
                    .toList();
        });
    }

    private Proposal proposal(NewAccount account, Profiles.Sealed profile, Optional<String> hash, Instant at) {
        String tenant = account.domain().value();
        List<Order<?, ?, ?>> orders = new ArrayList<>();
        orders.add(new Order<>(
                Streams.DOMAINS,
                tenant,
                tenant,
                new CreateDomain(account.domain(), account.name(), account.owner(), account.operator(), at)));
        orders.add(new Order<>(
                Streams.PROJECTS,
                account.project().value(),
                tenant,
                new CreateProject(account.project(), account.domain(), null, region, "", at)));
        GroupId admins = new GroupId(AdminGroup.of(tenant));
        orders.add(new Order<>(
                Streams.GROUPS,
                admins.value(),
                tenant,
                new CreateGroup(admins, account.domain(), AdminGroup.NAME, "Members may do everything", at)));
        orders.add(new Order<>(
                Streams.USERS,
                account.owner().value(),
                tenant,
                new AddUser(
                        account.owner(),
                        account.domain(),
                        profile.nameKey(),
                        profile.sealedProfile(),
                        true,
                        AccessMode.DEFAULT,
                        at)));
        orders.add(new Order<>(
                Streams.PERSONAL_KEYS,
                account.owner().value(),
                tenant,
                new CreatePersonalKey(account.owner(), account.domain(), at)));
        hash.ifPresent(known -> orders.add(new Order<>(
                Streams.PASSWORDS,
                account.owner().value(),
                tenant,
                new SetPassword(account.owner(), account.domain(), known, at))));
        orders.add(new Order<>(Streams.ACCESS_KEYS, account.access().value(), tenant, key(account, at)));
        return new Proposal(orders, List.of());
    }

    private CreateAccessKey key(NewAccount account, Instant at) {
        String sealed = cipher.seal(account.access().value(), account.secret());
        return new CreateAccessKey(
                account.access(), account.owner(), account.domain(), sealed, "", AccessKey.FIRST_SLOT, at);
    }
}
