package io.postern.iam.grant.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Grants by all that they are made of. */
@Entity
@Immutable
@Table(name = "grant_view")
public class GrantView extends StoredView {

    @Column(name = "granted")
    private boolean granted;

    @Column(name = "policy_id")
    private @Nullable String policyId;

    @Column(name = "domain_id")
    private String domainId = "";

    @Column(name = "subject_type")
    private @Nullable String subjectType;

    @Column(name = "subject_id")
    private @Nullable String subjectId;

    @Column(name = "scope_type")
    private @Nullable String scopeType;

    @Column(name = "scope_id")
    private @Nullable String scopeId;

    @Column(name = "created_at")
    private @Nullable String createdAt;
}
