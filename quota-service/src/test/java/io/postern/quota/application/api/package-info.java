@NullMarked
package io.postern.quota.application.api;

import org.jspecify.annotations.NullMarked;
