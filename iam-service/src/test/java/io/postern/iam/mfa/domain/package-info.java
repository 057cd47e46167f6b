@NullMarked
package io.postern.iam.mfa.domain;

import org.jspecify.annotations.NullMarked;
