/** The application: a tenant wants to have more, and those who run the cloud say yes or no. */
@NullMarked
package io.postern.quota.application.domain;

import org.jspecify.annotations.NullMarked;
