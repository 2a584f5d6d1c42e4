/**
 * What generated and enhanced code calls: a versioned contract, not an interior. Applications do not call it.
 */
@NullMarked
package io.aludel.orm.runtime;

import org.jspecify.annotations.NullMarked;
