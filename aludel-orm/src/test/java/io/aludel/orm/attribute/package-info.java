/** Entities with attributes of every kind, and what they do. */
@NullMarked
package io.aludel.orm.attribute;

import org.jspecify.annotations.NullMarked;
