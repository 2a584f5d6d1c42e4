/**
 * What is shown of objects to the outside world, such as in JSON, without asking the database.
 *
 * <p>{@link ShownProperty} decides for one property of one class, with the {@link ObjectPath} that led to the object, as
 * {@link ViewOptions} say.
 */
@NullMarked
package io.aludel.orm.view;

import org.jspecify.annotations.NullMarked;
