/** Annotation processor and self-starting javac plugin: metamodel, mapping checks and enhancement of entity classes. */
@NullMarked
package io.aludel.processor;

import org.jspecify.annotations.NullMarked;
