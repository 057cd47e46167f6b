package io.postern.iam.policy.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Policies by what lists ask for. */
@Entity
@Immutable
@Table(name = "policy_view")
public class PolicyView extends StoredView {

    @Column(name = "live")
    private boolean live;

    @Column(name = "domain_id")
    private String domainId = "";

    @Column(name = "name")
    private String name = "";

    @Column(name = "display_name")
    private String displayName = "";

    @Column(name = "type")
    private String type = "";

    @Column(name = "catalog")
    private String catalog = "";

    @Column(name = "fine_grained")
    private boolean fineGrained;

    @Column(name = "created_at")
    private String createdAt = "";
}
