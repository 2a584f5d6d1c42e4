/** A module of Jackson 2 that writes entities by what is loaded of them: {@link io.aludel.jackson2.AludelModule}. */
@NullMarked
package io.aludel.jackson2;

import org.jspecify.annotations.NullMarked;
