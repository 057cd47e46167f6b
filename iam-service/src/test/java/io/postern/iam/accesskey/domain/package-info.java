@NullMarked
package io.postern.iam.accesskey.domain;

import org.jspecify.annotations.NullMarked;
