/**
 * PostgreSQL and MariaDB from Maven Central, with nothing installed.
 *
 * <p>{@link io.aludel.testkit.server.SharedServers} gives the servers that a whole build shares. The first test JVM that asks
 * spawns a {@code Keeper} process, which starts servers on demand and stops them when the build is gone.
 * {@link io.aludel.testkit.server.EmbeddedServers} starts a server of one's own in this JVM.
 */
@NullMarked
package io.aludel.testkit.server;

import org.jspecify.annotations.NullMarked;
