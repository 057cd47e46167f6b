@NullMarked
package io.postern.iam.project.domain;

import org.jspecify.annotations.NullMarked;
