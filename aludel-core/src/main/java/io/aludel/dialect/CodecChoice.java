package io.aludel.dialect;

import io.aludel.type.Codec;
import io.aludel.type.SqlType;

/**
 * Says how values of a type travel through the driver. Must be safe for use by many threads.
 *
 * <pre>{@code
 * Dialect mine = Dialects.POSTGRESQL.binding((type, usual) -> type.kind() == TypeKind.VARCHAR ? unknownText : usual);
 * }</pre>
 */
@FunctionalInterface
public interface CodecChoice {
    /**
     * The codec of a type; asked once for each type.
     *
     * @param type the type, without a converter
     * @param usual what the dialect would take
     * @return reads and sets values of the type's Java class
     */
    Codec<?> choose(SqlType<?> type, Codec<?> usual);
}
