package io.postern.iam.user.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Users by domain and name. */
@Entity
@Immutable
@Table(name = "user_view")
public class UserView extends StoredView {

    @Column(name = "domain_id")
    private String domainId = "";

    @Column(name = "name")
    private String name = "";
}
