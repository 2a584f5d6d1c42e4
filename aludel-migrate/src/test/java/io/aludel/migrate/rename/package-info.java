@NullMarked
package io.aludel.migrate.rename;

import org.jspecify.annotations.NullMarked;
