@NullMarked
package io.postern.iam.user.domain;

import org.jspecify.annotations.NullMarked;
