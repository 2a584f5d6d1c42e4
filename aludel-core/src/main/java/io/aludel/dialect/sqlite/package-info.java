/** SQLite, through xerial's driver. */
@NullMarked
package io.aludel.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
