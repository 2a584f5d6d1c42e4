/** Annotations for what those of {@code jakarta.persistence} have no word for. They need nothing but themselves. */
@NullMarked
package io.aludel.orm.annotation;

import org.jspecify.annotations.NullMarked;
