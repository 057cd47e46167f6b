@NullMarked
package io.postern.iam.policy.domain;

import org.jspecify.annotations.NullMarked;
