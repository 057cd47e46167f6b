package io.postern.iam.project;

import io.postern.cloudapi.ApiError;
import io.postern.cloudapi.CloudApiConfig;
import io.postern.decider.Refusal;
import io.postern.iam.DomainId;
import io.postern.iam.ProjectId;
import io.postern.iam.UserId;
import io.postern.iam.grant.Granting;
import io.postern.iam.grant.domain.Scope;
import io.postern.iam.journal.Streams;
import io.postern.iam.project.domain.Project;
import io.postern.iam.project.domain.ProjectCommand;
import io.postern.iam.project.domain.ProjectCommand.DeleteProject;
import io.postern.iam.project.domain.ProjectCommand.RequestProject;
import io.postern.iam.project.domain.ProjectRefusal;
import io.postern.iam.project.projection.Projects;
import io.postern.iam.quota.Admissions;
import io.postern.iam.quota.Counted;
import io.postern.iam.user.projection.Users;
import io.postern.journal.CommandRefused;
import io.postern.journal.Guard;
import io.postern.journal.Journal;
import io.postern.journal.Order;
import io.postern.journal.Origin;
import io.postern.journal.Proposal;
import io.postern.journal.Stored;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes, changes and ends projects of a domain's own beside the one that every region gives it. */
@ApplicationScoped
public class ProjectChanges {

    private static final int LONGEST_NAME = 64;

    private final Journal journal;
    private final Projects projects;
    private final Users users;
    private final Granting granting;
    private final Emptiness emptiness;
    private final Admissions admissions;
    private final String region;

    ProjectChanges(
            Journal journal,
            Projects projects,
            Users users,
            Granting granting,
            Emptiness emptiness,
            Admissions admissions,
            CloudApiConfig config) {
        this.emptiness = emptiness;
        this.admissions = admissions;
        this.granting = granting;
        this.users = users;
        this.journal = journal;
        this.projects = projects;
        this.region = config.region();
    }

    /**
     * @return when it is there; fails with {@link ApiError} 400 when the parent is not the region's project, or the name
     *     not below it, and as {@link Admissions#admit}
     */
    public Uni<Stored<Project>> create(RequestProject command, Origin origin) {
        checkName(command.name());
        ProjectId parent = command.parent();
        return projects.get(parent == null ? new ProjectId("") : parent)
                .invoke(found -> {
                    boolean regions = found.filter(of -> of.domain().equals(command.domain()))
                            .filter(of -> of.name().equals(region))
                            .isPresent();
                    if (!regions) {
                        throw new ApiError(
                                400, "IAM.0073", "Expected project.parent_id to be the project of the region");
                    }
                })
                .chain(() -> admissions.admit(
                        Counted.PROJECT, command.id().value(), command.domain(), command, origin, command.at()));
    }

    /** @return fails with CommandRefused when the domain has no such project */
    public Uni<Stored<Project>> change(DomainId domain, ProjectId id, ProjectCommand command, Origin origin) {
        if (command instanceof ProjectCommand.UpdateProject update && update.name() != null) {
            checkName(update.name());
        }
        return known(domain, id).chain(() -> execute(domain, id, command, origin));
    }

    /** @return fails with CommandRefused when the domain has no such project */
    public Uni<Stored<Project>> known(DomainId domain, ProjectId id) {
        return projects.find(id).invoke(stored -> {
            boolean his = stored.state() instanceof Project.Active project
                    && project.domain().equals(domain);
            if (!his) {
                throw new CommandRefused(new Refusal(ProjectRefusal.NO_PROJECT, "Could not find project: " + id));
            }
        });
    }

    /**
     * With what was granted in it.
     *
     * @return fails with CommandRefused when the domain has no such project, or there is something in it
     */
    public Uni<Void> delete(DomainId domain, ProjectId id, Origin origin, Instant at) {
        return known(domain, id)
                .chain(() -> emptiness.require(id))
                .chain(() -> journal.execute(origin, () -> known(domain, id)
                        .chain(stored -> granting.revocations(Scope.project(id.value()), domain, at)
                                .map(revocations -> ending(stored, revocations, at)))))
                .replaceWithVoid();
    }

    private static Proposal ending(Stored<Project> project, List<Order<?, ?, ?>> revocations, Instant at) {
        List<Order<?, ?, ?>> orders = new ArrayList<>(revocations);
        orders.add(new Order<>(
                Streams.PROJECTS, project.id(), project.tenant(), new DeleteProject(new ProjectId(project.id()), at)));
        return new Proposal(orders, List.of(Guard.on(Streams.PROJECTS, project)));
    }

    /** @return fails with {@link ApiError} 404 when the domain has no such user */
    public Uni<Void> userKnown(DomainId domain, String user) {
        return users.get(new UserId(user))
                .map(found -> found.filter(one -> one.domain().equals(domain))
                        .orElseThrow(() -> new ApiError(404, "IAM.0004", "Could not find user: " + user)))
                .replaceWithVoid();
    }

    private void checkName(String name) {
        boolean right = name.length() <= LONGEST_NAME
                && (name.equals(region) || name.startsWith(region + "_"))
                && name.matches("[A-Za-z0-9_-]+");
        if (!right) {
            throw new ApiError(
                    400,
                    "IAM.0073",
                    "Expected project.name to be %s_ and letters, digits, - and _, at most %d characters"
                            .formatted(region, LONGEST_NAME));
        }
    }

    private Uni<Stored<Project>> execute(DomainId domain, ProjectId id, ProjectCommand command, Origin origin) {
        return journal.execute(origin, new Order<>(Streams.PROJECTS, id.value(), domain.value(), command));
    }
}
