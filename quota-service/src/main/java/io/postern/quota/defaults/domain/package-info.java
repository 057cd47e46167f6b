/** The default limit of a kind: published, so that whoever shows quotas knows those of projects without events. */
@NullMarked
package io.postern.quota.defaults.domain;

import org.jspecify.annotations.NullMarked;
