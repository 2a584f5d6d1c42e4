@NullMarked
package io.aludel.migrate.run;

import org.jspecify.annotations.NullMarked;
