package io.postern.endpoint.service.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** One endpoint service and what queries need of it. */
@Entity
@Immutable
@Table(name = "service_view")
public class ServiceView extends StoredView {

    @Column(name = "kind")
    private String kind = "";

    @Column(name = "domain_id")
    private String domainId = "";

    @Column(name = "name")
    private String name = "";

    @Column(name = "offered_to_all")
    private boolean offeredToAll;

    @Column(name = "created_at")
    private String createdAt = "";

    @Column(name = "updated_at")
    private String updatedAt = "";

    public String kind() {
        return kind;
    }
}
