/**
 * Where javac lets us in: a listener that enhances each class as soon as its file is written, and a plugin that javac
 * starts by itself.
 *
 * <p>Only the exported packages {@code com.sun.source} are used, so no compiler flag is needed.
 */
@NullMarked
package io.aludel.processor.javac;

import org.jspecify.annotations.NullMarked;
