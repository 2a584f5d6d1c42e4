@NullMarked
package io.aludel.test.migrate;

import org.jspecify.annotations.NullMarked;
