package io.postern.iam.quota;

import io.postern.iam.Admission;
import io.postern.iam.AgencyId;
import io.postern.iam.DomainId;
import io.postern.iam.GroupId;
import io.postern.iam.PolicyId;
import io.postern.iam.ProjectId;
import io.postern.iam.UserId;
import io.postern.iam.agency.domain.Agency;
import io.postern.iam.agency.domain.AgencyCommand;
import io.postern.iam.agency.domain.AgencyCommand.SettleAgency;
import io.postern.iam.group.domain.Group;
import io.postern.iam.group.domain.GroupCommand;
import io.postern.iam.group.domain.GroupCommand.SettleGroup;
import io.postern.iam.journal.Streams;
import io.postern.iam.policy.domain.Policy;
import io.postern.iam.policy.domain.PolicyCommand;
import io.postern.iam.policy.domain.PolicyCommand.SettlePolicy;
import io.postern.iam.project.domain.Project;
import io.postern.iam.project.domain.ProjectCommand;
import io.postern.iam.project.domain.ProjectCommand.SettleProject;
import io.postern.iam.user.Leavings;
import io.postern.iam.user.domain.User;
import io.postern.iam.user.domain.UserCommand;
import io.postern.iam.user.domain.UserCommand.SettleUser;
import io.postern.journal.Aggregate;
import io.postern.journal.Order;
import io.postern.journal.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What of IAM is counted. A new kind is one constant here, and one line in quota-service's table.
 *
 * @param name as quota-service and the contract call it
 * @param contract how many an account may have as long as quota-service has not said how many
 * @param there state of one that is there
 * @param settle the command that says whether one comes
 * @param leavings what ends with one that does not come
 */
public record Counted<S, C>(
        String name,
        int contract,
        Aggregate<S, C, ?> streams,
        Class<? extends S> there,
        Settling<C> settle,
        Leaving leavings) {

    private static final Leaving NOTHING = (_, _, _) -> List.of();

    public static final Counted<User, UserCommand> USER = new Counted<>(
            "user",
            50,
            Streams.USERS,
            User.Active.class,
            (id, admission, at) -> new SettleUser(new UserId(id), admission, at),
            (id, domain, at) -> Leavings.discard(new UserId(id), new DomainId(domain), at));

    public static final Counted<Group, GroupCommand> GROUP = new Counted<>(
            "group",
            20,
            Streams.GROUPS,
            Group.Active.class,
            (id, admission, at) -> new SettleGroup(new GroupId(id), admission, at),
            NOTHING);

    /** Those that an account has written. */
    public static final Counted<Policy, PolicyCommand> POLICY = new Counted<>(
            "policy",
            200,
            Streams.POLICIES,
            Policy.Live.class,
            (id, admission, at) -> new SettlePolicy(new PolicyId(id), admission, at),
            NOTHING);

    public static final Counted<Agency, AgencyCommand> AGENCY = new Counted<>(
            "agency",
            50,
            Streams.AGENCIES,
            Agency.Active.class,
            (id, admission, at) -> new SettleAgency(new AgencyId(id), admission, at),
            NOTHING);

    public static final Counted<Project, ProjectCommand> PROJECT = new Counted<>(
            "project",
            10,
            Streams.PROJECTS,
            Project.Active.class,
            (id, admission, at) -> new SettleProject(new ProjectId(id), admission, at),
            NOTHING);

    public static final List<Counted<?, ?>> ALL = List.of(USER, GROUP, POLICY, AGENCY, PROJECT);

    /** Makes the command that says whether something comes. */
    public interface Settling<C> {
        C command(String id, Admission admission, Instant at);
    }

    /** Ends what one that does not come has left elsewhere. */
    public interface Leaving {
        List<Order<?, ?, ?>> orders(String id, String domain, Instant at);
    }

    public Order<S, C, ?> settling(String id, String domain, Admission admission, Instant at) {
        return new Order<>(streams, id, domain, settle.command(id, admission, at));
    }

    /** @return what ends with one that waits and does not come; nothing of one that is there, or has been withdrawn */
    public List<Order<?, ?, ?>> discarding(Stored<S> read, Instant at) {
        return read.state() instanceof Admission.Waiting ? leavings.orders(read.id(), read.tenant(), at) : List.of();
    }

    public static Optional<Counted<?, ?>> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }
}
