package io.postern.iam.mfa.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** Devices by domain. */
@Entity
@Immutable
@Table(name = "mfa_device_view")
public class MfaDeviceView extends StoredView {

    @Column(name = "live")
    private boolean live;
}
