/** MySQL and MariaDB, which share most of their ways. */
@NullMarked
package io.aludel.dialect.mysql;

import org.jspecify.annotations.NullMarked;
