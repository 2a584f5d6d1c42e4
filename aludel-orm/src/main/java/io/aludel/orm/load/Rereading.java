package io.aludel.orm.load;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ValueMapping;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a plan reads that only reads rows again, of objects that are here: some attributes, or what subclasses have beyond a superclass.
 * Immutable.
 *
 * @param like the plan with which the objects were loaded
 * @param attributes the numbers of the attributes to read, or null
 * @param above the superclass, of which all that is needed was read before, or null
 * @param leftOut the superclass whose tables, and those above it, are not read, or null
 * @param keyed whether rows say whose they are, since there may be several
 */
record Rereading(
        LoadPlan like,
        @Nullable Set<Integer> attributes,
        @Nullable EntityMapping above,
        @Nullable EntityMapping leftOut,
        boolean keyed) {
    /** Whether an attribute is one of those to read. */
    boolean reads(int attribute) {
        return attributes == null
                ? above == null || attribute >= above.attributeCount()
                : attributes.contains(attribute);
    }

    /** What is done with a basic attribute. */
    ColumnPlan.Mode mode(ValueMapping attribute) {
        if (attributes != null) {
            return reads(attribute.number()) ? ColumnPlan.Mode.LOAD : ColumnPlan.Mode.DEFER;
        }
        if (reads(attribute.number())) {
            return like.mode(attribute);
        }
        // Of what the superclass has only that is read again by which objects are found and told apart.
        boolean needed = keyed && (attribute.description().isId() || like.isDiscriminator(attribute));
        return needed ? ColumnPlan.Mode.LOAD : ColumnPlan.Mode.DEFER;
    }
}
