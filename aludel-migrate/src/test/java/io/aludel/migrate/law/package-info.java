/** The law of autogenerate: what was found and applied is not found again, and what was taken back is as it was. */
@NullMarked
package io.aludel.migrate.law;

import org.jspecify.annotations.NullMarked;
