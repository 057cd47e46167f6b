package io.postern.iam.group.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Groups by domain and name. */
@Entity
@Immutable
@Table(name = "group_view")
public class GroupView extends StoredView {

    @Column(name = "domain_id")
    private @Nullable String domainId;

    @Column(name = "name")
    private @Nullable String name;

    @Column(name = "live")
    private boolean live;
}
