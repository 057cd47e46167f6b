@NullMarked
package io.postern.iam.securitypolicy.domain;

import org.jspecify.annotations.NullMarked;
