/** What relationships and collections do: on the objects, in statements and in the database. */
@NullMarked
package io.aludel.orm.relate;

import org.jspecify.annotations.NullMarked;
