/**
 * Files in the compiler's output: class files that it has written, and indexes of classes.
 *
 * <p>All of them are reached through {@link io.aludel.processor.files.OutputFiles}, which knows about modules.
 */
@NullMarked
package io.aludel.processor.files;

import org.jspecify.annotations.NullMarked;
