package io.postern.iam.agency;

import io.postern.iam.agency.domain.Agency;
import org.jspecify.annotations.Nullable;

/**
 * An agency, and what the trusted account or service is called.
 *
 * @param trustedName null when the account is not there
 */
public record Trust(Agency.Active agency, @Nullable String trustedName) {}
