package io.postern.iam.account.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Domains by name. */
@Entity
@Immutable
@Table(name = "domain_view")
public class DomainView extends StoredView {

    @Column(name = "name")
    private String name = "";
}
