/** An agency. */
@NullMarked
package io.postern.iam.agency.domain;

import org.jspecify.annotations.NullMarked;
