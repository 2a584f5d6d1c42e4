/** Code that the documentation shows. */
@NullMarked
package io.aludel.test.docs;

import org.jspecify.annotations.NullMarked;
