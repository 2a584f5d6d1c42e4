package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.TextFragment;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expressions that the application wrote itself. */
final class TextFragments {
    private TextFragments() {}

    static <T> Expression<T> expression(String sql, SqlType<T> type, Map<String, ? extends @Nullable Object> values) {
        List<Object> parts = TextParser.parse(sql);
        for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
            parts = replaced(parts, entry.getKey(), bind(entry.getKey(), entry.getValue()));
        }
        return Expressions.of(new TextFragment(parts, type), type);
    }

    private static Bind bind(String name, @Nullable Object value) {
        if (value instanceof Collection<?> list) {
            SqlType<?> elements = list.isEmpty()
                    ? SqlTypes.UNKNOWN
                    : SqlTypes.forJavaType(list.iterator().next().getClass());
            return Bind.list(name, list, elements);
        }
        return Bind.named(name, value, value == null ? SqlTypes.UNKNOWN : SqlTypes.forJavaType(value.getClass()));
    }

    /**
     * The parts with another parameter of the same name.
     *
     * @throws ArgumentException when there is none of this name
     */
    static List<Object> replaced(List<Object> parts, String name, Bind bind) {
        List<Object> changed = new ArrayList<>(parts.size());
        List<String> names = new ArrayList<>();
        boolean found = false;
        for (Object part : parts) {
            boolean matches = part instanceof Bind parameter && name.equals(parameter.name());
            if (part instanceof Bind parameter && parameter.name() != null) {
                names.add(parameter.name());
            }
            changed.add(matches ? bind : part);
            found |= matches;
        }
        if (!found) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "the text has no parameter ':" + name + "'." + Suggestions.didYouMean(name, names));
        }
        return changed;
    }
}
