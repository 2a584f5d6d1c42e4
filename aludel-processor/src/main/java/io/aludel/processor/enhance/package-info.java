/**
 * Rewrites the class files of mapped classes: bytes in, bytes out, nothing else.
 *
 * <p>{@link io.aludel.processor.enhance.Enhancer} -> {@link io.aludel.processor.enhance.ClassSurvey} (what is there) ->
 * {@link io.aludel.processor.enhance.EntityWeaver} (header, static initialiser, new members) ->
 * {@link io.aludel.processor.enhance.FieldAccessRewriter} (field access in existing methods). Knows the runtime by the
 * names in {@link io.aludel.processor.enhance.Contract} only, and neither javac nor annotations at all.
 */
@NullMarked
package io.aludel.processor.enhance;

import org.jspecify.annotations.NullMarked;
