/** A module of Jackson 3 that writes entities by what is loaded of them: {@link io.aludel.jackson.AludelModule}. */
@NullMarked
package io.aludel.jackson;

import org.jspecify.annotations.NullMarked;
