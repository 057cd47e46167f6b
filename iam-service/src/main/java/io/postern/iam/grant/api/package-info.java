/** Grants on the wire: to groups and agencies, on a domain, a project, or all projects. */
@NullMarked
package io.postern.iam.grant.api;

import org.jspecify.annotations.NullMarked;
