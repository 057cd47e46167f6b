@NullMarked
package io.postern.iam.account.domain;

import org.jspecify.annotations.NullMarked;
