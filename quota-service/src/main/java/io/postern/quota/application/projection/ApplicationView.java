package io.postern.quota.application.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of the applications' view. Columns that only filters and sorting use have no reader here. */
@Entity
@Immutable
@Table(name = "application_view")
public class ApplicationView extends StoredView {

    @Column(name = "status")
    private String status = "";

    @Column(name = "submitted_at")
    private String submittedAt = "";
}
