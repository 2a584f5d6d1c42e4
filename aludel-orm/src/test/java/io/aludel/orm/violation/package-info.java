@NullMarked
package io.aludel.orm.violation;

import org.jspecify.annotations.NullMarked;
