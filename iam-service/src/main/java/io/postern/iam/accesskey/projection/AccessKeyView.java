package io.postern.iam.accesskey.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Access keys by user. */
@Entity
@Immutable
@Table(name = "access_key_view")
public class AccessKeyView extends StoredView {

    @Column(name = "user_id")
    private @Nullable String userId;

    @Column(name = "live")
    private boolean live;
}
