package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import org.jspecify.annotations.Nullable;

/**
 * One column of a foreign key. Immutable.
 *
 * @param reference the to-one that writes it
 * @param part the column's place within the foreign key
 * @param referred the target's attribute that the column repeats; null when it repeats a part of the target's key
 */
record ReferencePart(
        ReferenceMapping reference, int part, @Nullable BasicMapping referred) {}
