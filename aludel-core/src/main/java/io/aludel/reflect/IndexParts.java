package io.aludel.reflect;

import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.Index;

/** What an index says beyond the names of its columns. */
final class IndexParts {
    private IndexParts() {}

    /** Whether a unique constraint over the same columns would be something else. */
    static boolean isSpecial(Index index) {
        return index.where() != null
                || !index.options().equals(ConstraintOptions.NONE)
                || index.parts().stream().anyMatch(IndexParts::isSpecial);
    }

    private static boolean isSpecial(Index.Part part) {
        return part.expression() != null
                || part.descending()
                || part.nullsFirst() != null
                || part.operatorClass() != null
                || part.length() != null;
    }
}
