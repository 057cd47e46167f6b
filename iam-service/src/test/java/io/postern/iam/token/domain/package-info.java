@NullMarked
package io.postern.iam.token.domain;

import org.jspecify.annotations.NullMarked;
