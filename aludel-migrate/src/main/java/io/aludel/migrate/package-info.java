/** Schema migrations: what revisions are written with, and what runs them. */
@NullMarked
package io.aludel.migrate;

import org.jspecify.annotations.NullMarked;
