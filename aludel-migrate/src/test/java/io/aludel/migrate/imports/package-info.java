@NullMarked
package io.aludel.migrate.imports;

import org.jspecify.annotations.NullMarked;
