package io.postern.vpc.port.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A row of the ports' view. Columns that only filters and sorting use have no reader here. */
@Entity
@Immutable
@Table(name = "port_view")
public class PortRow extends StoredView {

    @Column(name = "live")
    private boolean live;

    @Column(name = "network_id")
    private String network = "";

    @Column(name = "neutron_subnet_id")
    private String neutronSubnet = "";

    @Column(name = "address")
    private String address = "";

    @Column(name = "name")
    private String name = "";

    @Column(name = "mac")
    private String mac = "";

    @Column(name = "device")
    private String device = "";

    @Column(name = "device_owner")
    private String deviceOwner = "";

    @Column(name = "created_at")
    private String createdAt = "";
}
