/** What several people need who write revisions of one database: branches that commute, replays, drift, pictures. */
@NullMarked
package io.aludel.migrate.team;

import org.jspecify.annotations.NullMarked;
