/** What has to be there before anybody can ask for anything. */
@NullMarked
package io.postern.iam.bootstrap;

import org.jspecify.annotations.NullMarked;
