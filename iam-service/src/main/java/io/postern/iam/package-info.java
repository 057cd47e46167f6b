/** Domains, projects, users, access keys and tokens: who is who, for every service. */
@NullMarked
package io.postern.iam;

import org.jspecify.annotations.NullMarked;
