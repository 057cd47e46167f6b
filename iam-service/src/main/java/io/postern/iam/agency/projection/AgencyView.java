package io.postern.iam.agency.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Agencies by domain, name and whom they trust. */
@Entity
@Immutable
@Table(name = "agency_view")
public class AgencyView extends StoredView {

    @Column(name = "domain_id")
    private @Nullable String domainId;

    @Column(name = "name")
    private @Nullable String name;

    @Column(name = "trust_domain")
    private @Nullable String trustDomain;

    @Column(name = "live")
    private boolean live;
}
