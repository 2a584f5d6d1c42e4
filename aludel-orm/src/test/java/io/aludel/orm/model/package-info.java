/** A small blog, as an application would map it; shared by tests. */
@NullMarked
package io.aludel.orm.model;

import org.jspecify.annotations.NullMarked;
