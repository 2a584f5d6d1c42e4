@NullMarked
package io.aludel.migrate.generate;

import org.jspecify.annotations.NullMarked;
