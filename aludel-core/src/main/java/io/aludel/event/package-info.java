/**
 * How listeners are added, ordered, called and removed; what they are told belongs to the packages that tell it.
 *
 * <p>{@link io.aludel.event.Listeners} keeps those of one kind; adding one gives a {@link io.aludel.event.Registration}.
 */
@NullMarked
package io.aludel.event;

import org.jspecify.annotations.NullMarked;
