package io.postern.iam.membership.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Who is in which group. */
@Entity
@Immutable
@Table(name = "membership_view")
public class MembershipView extends StoredView {

    @Column(name = "group_id")
    private @Nullable String groupId;

    @Column(name = "user_id")
    private @Nullable String userId;
}
