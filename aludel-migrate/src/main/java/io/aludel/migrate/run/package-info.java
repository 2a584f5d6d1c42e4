/** Carries revisions out in a database, or writes them into a script. */
@NullMarked
package io.aludel.migrate.run;

import org.jspecify.annotations.NullMarked;
