@NullMarked
package io.aludel.migrate.team;

import org.jspecify.annotations.NullMarked;
