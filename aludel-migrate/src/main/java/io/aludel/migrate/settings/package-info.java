/** What options of all sorts have in common. Within this module only. */
@NullMarked
package io.aludel.migrate.settings;

import org.jspecify.annotations.NullMarked;
