@NullMarked
package io.aludel.migrate.cli;

import org.jspecify.annotations.NullMarked;
