@NullMarked
package io.postern.iam.grant.domain;

import org.jspecify.annotations.NullMarked;
