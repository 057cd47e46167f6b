@NullMarked
package io.postern.quota.defaults.domain;

import org.jspecify.annotations.NullMarked;
