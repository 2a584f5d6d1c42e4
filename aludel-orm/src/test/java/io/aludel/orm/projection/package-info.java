/** Records as results. */
@NullMarked
package io.aludel.orm.projection;

import org.jspecify.annotations.NullMarked;
