/** What a session costs. */
@NullMarked
package io.aludel.orm.cost;

import org.jspecify.annotations.NullMarked;
