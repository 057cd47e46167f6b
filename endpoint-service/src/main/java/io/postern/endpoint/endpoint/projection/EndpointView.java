package io.postern.endpoint.endpoint.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One endpoint, which is one connection, and what queries need of it. */
@Entity
@Immutable
@Table(name = "endpoint_view")
public class EndpointView extends StoredView {

    @Column(name = "kind")
    private String kind = "";

    @Column(name = "marker_id")
    private @Nullable Integer markerId;

    @Column(name = "service_id")
    private @Nullable String serviceId;

    /** As it is now: its provider may have renamed the service. */
    @Formula("coalesce((select s.name from service_view s where s.id = service_id), '')")
    private String serviceName = "";

    @Column(name = "vpc_id")
    private @Nullable String vpcId;

    @Column(name = "created_at")
    private @Nullable String createdAt;

    @Column(name = "updated_at")
    private @Nullable String updatedAt;

    public String serviceName() {
        return serviceName;
    }

    public String kind() {
        return kind;
    }
}
