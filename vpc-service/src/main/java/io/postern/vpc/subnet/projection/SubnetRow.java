package io.postern.vpc.subnet.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of the subnets' view. Columns that only filters and sorting use have no reader here. */
@Entity
@Immutable
@Table(name = "subnet_view")
public class SubnetRow extends StoredView {

    @Column(name = "live")
    private boolean live;

    @Column(name = "vpc_id")
    private String vpc = "";

    @Column(name = "created_at")
    private String createdAt = "";
}
