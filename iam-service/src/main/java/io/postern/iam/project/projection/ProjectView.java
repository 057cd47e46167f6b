package io.postern.iam.project.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Projects by domain and name. */
@Entity
@Immutable
@Table(name = "project_view")
public class ProjectView extends StoredView {

    @Column(name = "domain_id")
    private String domainId = "";

    @Column(name = "name")
    private @Nullable String name;

    @Column(name = "parent_id")
    private @Nullable String parentId;

    @Column(name = "suspended")
    private @Nullable Boolean suspended;

    @Column(name = "live")
    private boolean live;
}
