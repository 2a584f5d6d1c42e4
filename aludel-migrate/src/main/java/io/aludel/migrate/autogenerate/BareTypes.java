package io.aludel.migrate.autogenerate;

import io.aludel.type.EnumOptions;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeDetail;
import io.aludel.type.TypeKind;

/** Types without the CHECK that some ask for, which is compared by itself. */
final class BareTypes {
    private BareTypes() {}

    static SqlType<?> of(SqlType<?> type) {
        if (type.check() == null) {
            return type;
        }
        TypeDetail.OfEnum words = type.detail(TypeDetail.OfEnum.class);
        if (words == null) {
            return type.kind() == TypeKind.BOOLEAN ? SqlTypes.BOOLEAN : type;
        }
        EnumOptions options = words.isNative() ? EnumOptions.DEFAULT : EnumOptions.VARCHAR;
        options = words.name() == null ? options : options.named(words.name());
        options = words.schema() == null ? options : options.inSchema(words.schema());
        options = type.length() > 0 ? options.length(type.length()) : options;
        return SqlTypes.ENUM(options, words.labels().toArray(String[]::new));
    }
}
