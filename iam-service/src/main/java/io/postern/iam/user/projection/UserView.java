package io.postern.iam.user.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Users by domain and by what stands for their name. */
@Entity
@Immutable
@Table(name = "user_view")
public class UserView extends StoredView {

    @Column(name = "domain_id")
    private String domainId = "";

    @Column(name = "name_key")
    private @Nullable String nameKey;

    @Column(name = "enabled")
    private @Nullable Boolean enabled;

    @Column(name = "live")
    private boolean live;
}
