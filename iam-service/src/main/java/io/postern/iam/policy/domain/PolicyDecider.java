package io.postern.iam.policy.domain;

import static io.postern.decider.Decision.emit;
import static io.postern.decider.Decision.nothing;
import static io.postern.decider.Decision.refuse;

import io.postern.decider.Decider;
import io.postern.decider.Decision;
import io.postern.iam.PolicyId;
import io.postern.iam.policy.domain.Policy.Deleted;
import io.postern.iam.policy.domain.Policy.Live;
import io.postern.iam.policy.domain.Policy.Never;
import io.postern.iam.policy.domain.Policy.NotCreated;
import io.postern.iam.policy.domain.Policy.Requested;
import io.postern.iam.policy.domain.Policy.Withdrawn;
import io.postern.iam.policy.domain.PolicyCommand.CreatePolicy;
import io.postern.iam.policy.domain.PolicyCommand.DeletePolicy;
import io.postern.iam.policy.domain.PolicyCommand.RequestPolicy;
import io.postern.iam.policy.domain.PolicyCommand.SettlePolicy;
import io.postern.iam.policy.domain.PolicyCommand.UpdatePolicy;
import io.postern.iam.policy.domain.PolicyEvent.PolicyCreated;
import io.postern.iam.policy.domain.PolicyEvent.PolicyDeleted;
import io.postern.iam.policy.domain.PolicyEvent.PolicyRequested;
import io.postern.iam.policy.domain.PolicyEvent.PolicyUpdated;

/** The rules of a policy. */
public final class PolicyDecider implements Decider<Policy, PolicyCommand, PolicyEvent> {

    @Override
    public Policy initial() {
        return Policy.INITIAL;
    }

    @Override
    public Policy evolve(Policy state, PolicyEvent event) {
        return Policy.evolve(state, event);
    }

    @Override
    public Decision<PolicyEvent> decide(Policy state, PolicyCommand command) {
        return switch (command) {
            case CreatePolicy c -> create(state, c);
            case RequestPolicy c -> request(state, c);
            case SettlePolicy c -> settle(state, c);
            case UpdatePolicy c -> update(state, c);
            case DeletePolicy c -> delete(state, c);
        };
    }

    private static Decision<PolicyEvent> create(Policy state, CreatePolicy c) {
        return switch (state) {
            case Never _ -> emit(new PolicyCreated(c.id(), c.domain(), c.details(), c.at()));
            // a retried request gets the same answer
            case Live live when live.belongsTo(c.domain()) && live.details().equals(c.details()) -> nothing();
            case Requested _, Withdrawn _, Live _, Deleted _ ->
                refuse(PolicyRefusal.ID_TAKEN, "Expected to create %s, but it is another's", c.id());
        };
    }

    private static Decision<PolicyEvent> request(Policy state, RequestPolicy c) {
        return switch (state) {
            case Never _ -> emit(new PolicyRequested(c.id(), c.domain(), c.details(), c.at()));
            // a retried request waits for the same answer
            case Requested _, Withdrawn _, Live _, Deleted _ -> nothing();
        };
    }

    private static Decision<PolicyEvent> settle(Policy state, SettlePolicy c) {
        return switch (state) {
            case Requested asked -> emit(asked.settled(c.admission(), c.at()));
            // the first word counts
            case Withdrawn _, Live _, Deleted _ -> nothing();
            case Never _ -> unknown(c.id());
        };
    }

    private static Decision<PolicyEvent> update(Policy state, UpdatePolicy c) {
        return switch (state) {
            case Live live when live.belongsTo(c.domain()) && live.details().equals(c.details()) -> nothing();
            case Live live
            when live.belongsTo(c.domain()) -> emit(new PolicyUpdated(c.id(), c.domain(), c.details(), c.at()));
            case NotCreated _, Live _, Deleted _ -> unknown(c.id());
        };
    }

    private static Decision<PolicyEvent> delete(Policy state, DeletePolicy c) {
        return switch (state) {
            case Live live when live.belongsTo(c.domain()) -> emit(new PolicyDeleted(c.id(), c.domain(), c.at()));
            case NotCreated _, Live _, Deleted _ -> unknown(c.id());
        };
    }

    private static Decision<PolicyEvent> unknown(PolicyId id) {
        return refuse(PolicyRefusal.UNKNOWN, "Could not find role: %s", id);
    }
}
