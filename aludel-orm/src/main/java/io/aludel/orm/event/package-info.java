/**
 * How applications listen to what happens to objects and sessions.
 *
 * <p>{@link io.aludel.orm.event.EntityEvents} and {@link io.aludel.orm.event.AttributeEvents} are where listeners are added;
 * {@link io.aludel.orm.event.EventStore} keeps them and calls them for the packages above.
 */
@NullMarked
package io.aludel.orm.event;

import org.jspecify.annotations.NullMarked;
