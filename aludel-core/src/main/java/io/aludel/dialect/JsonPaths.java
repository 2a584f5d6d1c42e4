package io.aludel.dialect;

import io.aludel.compile.SqlCompiler;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.ValueConverter;
import java.util.List;

/** Keys and indexes into JSON values, as databases with JSON path texts want them: {@code $."tags"[1]}. Stateless. */
public final class JsonPaths {
    private static final SqlType<Object> PATH = SqlTypes.converted(SqlTypes.VARCHAR, Object.class, new PathText());

    private JsonPaths() {}

    /** Writes the parameter of a path, from a key, an index, or a list of them. */
    public static void write(SqlCompiler out, Expr step) {
        if (!(step instanceof Bind bind)) {
            throw out.syntax()
                    .unsupported(
                            "a JSON key that is an expression", "Give the key as a value, or write a JSON function.");
        }
        out.bindAs(bind, PATH);
    }

    /** {@code $."key"}, {@code $[1]}, {@code $."key"[1]}. */
    static String text(Object step) {
        StringBuilder path = new StringBuilder("$");
        List<?> steps = step instanceof List<?> list ? list : List.of(step);
        for (Object each : steps) {
            if (each instanceof Number) {
                path.append('[').append(each).append(']');
            } else {
                path.append(".\"")
                        .append(each.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
        }
        return path.toString();
    }

    /** One for all, so that types with it are equal. */
    private static final class PathText implements ValueConverter<Object, String> {
        @Override
        public String toDatabase(Object value) {
            return text(value);
        }

        @Override
        public Object toJava(String value) {
            return value;
        }
    }
}
