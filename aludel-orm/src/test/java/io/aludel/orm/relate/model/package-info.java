/** Entities with every kind of relationship. */
@NullMarked
package io.aludel.orm.relate.model;

import org.jspecify.annotations.NullMarked;
