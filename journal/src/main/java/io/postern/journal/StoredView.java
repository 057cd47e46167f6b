package io.postern.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.ColumnTransformer;

/**
 * The columns every view has. An entity over a view adds the generated columns that its queries use, and is read-only:
 * rows are written by the statement that appends the events.
 */
@MappedSuperclass
public abstract class StoredView {

    @Id
    @Column(name = "id")
    private String id = "";

    @Column(name = "tenant")
    private String tenant = "";

    @Column(name = "version")
    private int version;

    @Column(name = "state")
    @ColumnTransformer(read = "state::text", write = "?::jsonb")
    private String state = "";

    public String id() {
        return id;
    }

    public String tenant() {
        return tenant;
    }

    public int version() {
        return version;
    }

    /** The row as what it is. */
    public <S> Stored<S> stored(Aggregate<S, ?, ?> aggregate) {
        return new Stored<>(id, tenant, version, aggregate.state(state));
    }
}
