/**
 * What can go wrong between objects and rows.
 */
@NullMarked
package io.aludel.orm.error;

import org.jspecify.annotations.NullMarked;
