package io.postern.vpc.vpc.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of the VPCs' view. Columns that only filters and sorting use have no reader here. */
@Entity
@Immutable
@Table(name = "vpc_view")
public class VpcRow extends StoredView {

    @Column(name = "live")
    private boolean live;

    @Column(name = "enterprise_project")
    private String enterpriseProject = "";

    @Column(name = "created_at")
    private String createdAt = "";
}
