/**
 * The typed attributes of which generated metamodel classes consist.
 */
@NullMarked
package io.aludel.orm.metamodel;

import org.jspecify.annotations.NullMarked;
