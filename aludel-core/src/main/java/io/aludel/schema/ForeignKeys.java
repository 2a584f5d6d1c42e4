package io.aludel.schema;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.util.List;

/** Reads the short form {@code table.column} of a foreign key's target. */
final class ForeignKeys {
    private ForeignKeys() {}

    static ForeignKey parse(String column, String target) {
        String[] parts = target.split("\\.", -1);
        if (parts.length < 2 || parts.length > 3) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "column '" + column + "' references '" + target
                            + "', but a target is written as table.column or schema.table.column.");
        }
        ForeignKey key = ForeignKey.of(List.of(column), parts[parts.length - 2], List.of(parts[parts.length - 1]));
        return parts.length == 3 ? key.inSchema(parts[0]) : key;
    }
}
