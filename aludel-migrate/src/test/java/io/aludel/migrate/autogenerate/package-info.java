@NullMarked
package io.aludel.migrate.autogenerate;

import org.jspecify.annotations.NullMarked;
