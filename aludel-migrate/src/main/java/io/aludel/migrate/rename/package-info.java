/** What was renamed, rather than dropped and added: found by what people say and by what looks alike. */
@NullMarked
package io.aludel.migrate.rename;

import org.jspecify.annotations.NullMarked;
