/**
 * What generated and enhanced code calls: a versioned contract, not an interior. Applications do not call it.
 *
 * <ul>
 *   <li>What the annotations say: {@link io.aludel.orm.runtime.EntityDescription} of {@link
 *       io.aludel.orm.runtime.AttributeDescription}s, and an {@link io.aludel.orm.runtime.EntityFact} or {@link
 *       io.aludel.orm.runtime.AttributeFact} for each further annotation.
 *   <li>The bookkeeping of an object: {@link io.aludel.orm.runtime.ManagedEntity} is what a class becomes, {@link
 *       io.aludel.orm.runtime.InstanceState} what it keeps, {@link io.aludel.orm.runtime.StateOwner} the session behind it.
 *   <li>What stands in the fields of collections: views such as {@code TrackedList} over a {@link
 *       io.aludel.orm.runtime.CollectionTracker}, {@code ElementList} over {@code ElementValues}, {@code ProxyList} over other objects,
 *       {@code ValueList} within a value of JSON.
 *   <li>What a write sets off: {@link io.aludel.orm.runtime.Relationships} keeps both ends in step, {@link
 *       io.aludel.orm.runtime.AttributeHooks} asks validators and listeners.
 * </ul>
 */
@NullMarked
package io.aludel.orm.runtime;

import org.jspecify.annotations.NullMarked;
