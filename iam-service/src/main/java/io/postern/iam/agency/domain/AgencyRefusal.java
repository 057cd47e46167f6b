package io.postern.iam.agency.domain;

import io.postern.decider.Refusal;

/** Why an agency is not made, or not changed. */
public enum AgencyRefusal implements Refusal.Reason {
    /** Names of agencies are unique in their domain. */
    NAME_TAKEN(Refusal.Kind.CONFLICT),
    /** There is no such domain. */
    NO_DOMAIN(Refusal.Kind.NOT_FOUND),
    /** There is no such agency, or not any more. */
    NO_AGENCY(Refusal.Kind.NOT_FOUND),
    /** Something was granted to it while it was being deleted. */
    BEING_GRANTED(Refusal.Kind.CONFLICT);

    private final Refusal.Kind kind;

    AgencyRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
