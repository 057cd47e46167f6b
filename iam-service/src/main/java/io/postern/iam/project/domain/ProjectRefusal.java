package io.postern.iam.project.domain;

import io.postern.decider.Refusal;

/** Why a project is not made, or not changed. */
public enum ProjectRefusal implements Refusal.Reason {
    /** The id is another project's. */
    ID_TAKEN(Refusal.Kind.CONFLICT),
    /** Names of projects are unique in their domain. */
    NAME_TAKEN(Refusal.Kind.CONFLICT),
    /** There is no such domain. */
    NO_DOMAIN(Refusal.Kind.NOT_FOUND),
    /** There is no such project, or not any more. */
    NO_PROJECT(Refusal.Kind.NOT_FOUND),
    /** There are resources in it. */
    IN_USE(Refusal.Kind.INVALID_STATE),
    /** Every domain keeps the project that has the name of the region. */
    REGIONS_OWN(Refusal.Kind.FORBIDDEN);

    private final Refusal.Kind kind;

    ProjectRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
