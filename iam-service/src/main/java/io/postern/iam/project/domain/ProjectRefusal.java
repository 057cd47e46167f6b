package io.postern.iam.project.domain;

import io.postern.decider.Refusal;

/** Why a project is not made. */
public enum ProjectRefusal implements Refusal.Reason {
    /** The id is another project's. */
    ID_TAKEN(Refusal.Kind.CONFLICT),
    /** Names of projects are unique in their domain. */
    NAME_TAKEN(Refusal.Kind.CONFLICT),
    /** There is no such domain. */
    NO_DOMAIN(Refusal.Kind.NOT_FOUND);

    private final Refusal.Kind kind;

    ProjectRefusal(Refusal.Kind kind) {
        this.kind = kind;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }
}
