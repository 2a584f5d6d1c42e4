/** Answers of queries that are kept for other sessions, and forgotten when what they rest on changes. */
@NullMarked
package io.aludel.examples.recipes.cache;

import org.jspecify.annotations.NullMarked;
