package io.postern.iam.signingkey.projection;

import io.postern.journal.StoredView;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The published keys. */
@Entity
@Immutable
@Table(name = "verification_key_view")
public class VerificationKeyView extends StoredView {}
