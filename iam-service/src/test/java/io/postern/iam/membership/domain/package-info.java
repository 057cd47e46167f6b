@NullMarked
package io.postern.iam.membership.domain;

import org.jspecify.annotations.NullMarked;
