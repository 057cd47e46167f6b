@NullMarked
package io.postern.iam.signingkey.domain;

import org.jspecify.annotations.NullMarked;
