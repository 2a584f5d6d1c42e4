/** Where the rows of an entity come from: several tables, views, queries; and what the database makes of them. */
@NullMarked
package io.aludel.orm.tables;

import org.jspecify.annotations.NullMarked;
