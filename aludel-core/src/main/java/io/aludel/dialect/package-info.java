/**
 * What differs between databases. In order of preference: a table entry, an overridden clause, a feature flag.
 */
@NullMarked
package io.aludel.dialect;

import org.jspecify.annotations.NullMarked;
