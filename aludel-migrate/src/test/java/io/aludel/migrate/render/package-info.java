@NullMarked
package io.aludel.migrate.render;

import org.jspecify.annotations.NullMarked;
