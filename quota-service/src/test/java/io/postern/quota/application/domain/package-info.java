@NullMarked
package io.postern.quota.application.domain;

import org.jspecify.annotations.NullMarked;
