/** A blog as a REST service: {@link io.aludel.examples.blogspring.web} over {@link io.aludel.examples.blogspring.model}. */
package io.aludel.examples.blogspring;
