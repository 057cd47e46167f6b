/** A project: a share of a domain in one region. */
@NullMarked
package io.postern.iam.project.domain;

import org.jspecify.annotations.NullMarked;
