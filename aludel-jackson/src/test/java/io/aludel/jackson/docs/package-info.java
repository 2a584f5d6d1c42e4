/** What the page about JSON shows. */
@NullMarked
package io.aludel.jackson.docs;

import org.jspecify.annotations.NullMarked;
