package io.aludel.migrate.generate;

import com.palantir.javapoet.ClassName;
import java.util.Map;

/**
 * An enum that is going to be written. Immutable.
 *
 * @param type its name
 * @param labels the words of the database by the constants for them, in their order
 */
record EnumDraft(ClassName type, Map<String, String> labels) {
    /** Whether constants are called like the words that they stand for. */
    boolean isPlain() {
        return labels.entrySet().stream().allMatch(constant -> constant.getKey().equals(constant.getValue()));
    }
}
