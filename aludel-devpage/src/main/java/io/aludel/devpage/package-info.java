/**
 * A page for developers: what each request does with the database, the schema and the revisions.
 *
 * <p>{@code Recorder} (listens to engine and sessions) -> {@code Recording} (one request) -> {@code RequestReport} (groups, loops) ->
 * {@code Router} -> pages, made by {@code Html}, or {@code JsonForms} -> {@link io.aludel.devpage.DevPageServer} or
 * {@link io.aludel.devpage.DevPageServlet}. What is shown is escaped in one place, {@code Html}.
 */
@NullMarked
package io.aludel.devpage;

import org.jspecify.annotations.NullMarked;
