/**
 * What can go wrong: one enum of stable codes and a small family of exceptions that all carry one.
 */
@NullMarked
package io.aludel.error;

import org.jspecify.annotations.NullMarked;
