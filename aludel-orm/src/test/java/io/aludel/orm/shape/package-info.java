/** Shapes of classes and of keys. */
@NullMarked
package io.aludel.orm.shape;

import org.jspecify.annotations.NullMarked;
