/**
 * Who is who, from this service's own copy of IAM's events: no request asks IAM, and IAM may be down.
 */
@NullMarked
package io.postern.cloudapi.directory;

import org.jspecify.annotations.NullMarked;
